package eu.hemicycle.bench.peers;

import eu.hemicycle.bench.Gauge;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A stock Fuseki over TDB2, the union of all graphs its default graph. */
final class FusekiEngine implements Engine {

    private static final String NAME = "Fuseki";
    private static final Duration START = Duration.ofMinutes(5);
    private static final String CONFIGURATION = """
            PREFIX fuseki: <http://jena.apache.org/fuseki#>
            PREFIX ja: <http://jena.hpl.hp.com/2005/11/Assembler#>
            PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
            <#service> a fuseki:Service ; fuseki:name "data" ;
              fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ;
              fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "%s" ; tdb2:unionDefaultGraph true ;
                ja:context [ ja:cxtName "arq:queryTimeout" ; ja:cxtValue "%d" ] ] .
            """;

    private final Place place;
    private final Optional<Path> jar;
    private final Path folder;

    /** @param jar the server's, with everything in it */
    FusekiEngine(Place place, Optional<Path> jar) {
        this.place = place;
        this.jar = jar;
        this.folder = place.work().resolve("fuseki");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> missing() {
        return jar.filter(Files::isReadable).isPresent()
                ? Optional.empty()
                : Optional.of("no jar of its server, jena-fuseki-server, is given");
    }

    @Override
    public Preparation prepare(QuadFiles quads) throws IOException, InterruptedException {
        return Preparation.once(folder, () -> {
            long took = EngineProcess.run("The loader of TDB2", loader(quads), folder.resolve("load.log"));
            return new Preparation(OptionalLong.of(took), Gauge.bytesIn(store()));
        });
    }

    private Path store() {
        return folder.resolve("tdb2");
    }

    private List<String> loader(QuadFiles quads) {
        List<String> loader = List.of("-cp", jar(), "tdb2.tdbloader", "--loader=parallel", "--loc", store().toString());
        return Stream.of(
                        place.java(),
                        loader,
                        quads.files().stream().map(Path::toString).toList())
                .flatMap(List::stream)
                .toList();
    }

    private String jar() {
        return jar.orElseThrow().toString();
    }

    @Override
    public Serving serve() throws IOException, InterruptedException {
        int port = EngineProcess.freePort();
        Path configuration = folder.resolve("fuseki.ttl");
        Files.writeString(
                configuration, CONFIGURATION.formatted(store(), place.limit().toMillis()));
        List<String> server = List.of(
                "-jar", jar(), "--localhost", "--port", Integer.toString(port), "--config", configuration.toString());
        EngineProcess process = EngineProcess.start(
                NAME,
                Stream.concat(place.java().stream(), server.stream()).toList(),
                Map.of("FUSEKI_BASE", folder.resolve("base").toString()),
                folder.resolve("fuseki.log"));
        Exchange exchange = new Exchange(URI.create("http://127.0.0.1:" + port + "/data/sparql"), place.patience());
        process.await(exchange::answers, START);
        return new Serving(NAME, process, exchange);
    }
}
