package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Virtuoso Open Source as Debian has it. Its default graph is all it holds, so its own graphs are taken out: it answers
 * from the quads and nothing else.
 */
final class VirtuosoEngine implements Engine {

    private static final String NAME = "Virtuoso";
    private static final Duration START = Duration.ofMinutes(10);
    private static final String QUADS = "SELECT (COUNT(*) AS ?quads) WHERE { GRAPH ?graph { ?s ?p ?o } }";

    private final Place place;
    private final VirtuosoPrograms programs;
    private final Path folder;

    VirtuosoEngine(Place place, VirtuosoPrograms programs) {
        this.place = place;
        this.programs = programs;
        this.folder = place.work().resolve("virtuoso").toAbsolutePath();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> missing() {
        return programs.missing();
    }

    @Override
    public Preparation prepare(QuadFiles quads) throws IOException, InterruptedException {
        return Preparation.once(folder, () -> {
            long took = load(quads);
            return new Preparation(OptionalLong.of(took), Files.size(folder.resolve("virtuoso.db")));
        });
    }

    /** By one loader: two that meet in one graph end in a deadlock, and go on without the rest of their files. */
    private long load(QuadFiles quads) throws IOException, InterruptedException {
        int port = EngineProcess.freePort();
        int http = EngineProcess.freePort();
        try (EngineProcess process = start(port, http)) {
            VirtuosoSql sql = new VirtuosoSql(programs.isql(), port, folder.resolve("isql.log"));
            process.await(sql::answers, START);
            sql.run("delete from DB.DBA.RDF_QUAD;");
            sql.run("ld_dir('" + quads.folder().toAbsolutePath() + "', '*.nq.gz', 'urn:none');");
            long before = process.processorMillis();
            sql.run("rdf_loader_run(log_enable=>2);");
            sql.run("checkpoint;");
            long took = process.processorMillis() - before;
            refuseUnlessAll(quads.quads(), exchange(http));
            return took;
        }
    }

    /** The loader tells of no failure but in a table of its own. */
    private static void refuseUnlessAll(long quads, Exchange exchange) throws InterruptedException {
        String counted = new String(exchange.ask(QUADS, "text/csv").body(), StandardCharsets.UTF_8);
        if (!counted.lines().skip(1).toList().equals(List.of(Long.toString(quads)))) {
            throw new PeerFailed("Virtuoso has not loaded " + quads + " quads but " + counted);
        }
    }

    @Override
    public Serving serve() throws IOException, InterruptedException {
        int port = EngineProcess.freePort();
        int http = EngineProcess.freePort();
        EngineProcess process = start(port, http);
        VirtuosoSql sql = new VirtuosoSql(programs.isql(), port, folder.resolve("isql.log"));
        process.await(sql::answers, START);
        sql.run(VirtuosoSql.REMOVE_OWN_GRAPHS);
        Exchange exchange = exchange(http);
        process.await(exchange::answers, START);
        return new Serving(NAME, process, exchange);
    }

    private Exchange exchange(int http) {
        return new Exchange(URI.create("http://127.0.0.1:" + http + "/sparql"), place.patience());
    }

    private EngineProcess start(int port, int http) throws IOException {
        Path ini = folder.resolve("virtuoso.ini");
        Files.writeString(ini, ini(port, http));
        return EngineProcess.start(
                NAME,
                List.of(programs.server(), "+foreground", "+configfile", ini.toString()),
                Map.of(),
                folder.resolve("virtuoso.out"));
    }

    private String ini(int port, int http) throws IOException {
        try (var template = VirtuosoEngine.class.getResourceAsStream("/bench/virtuoso.ini")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@folder@", folder.toString())
                    .replace(
                            "@quads@",
                            place.work().toAbsolutePath().resolve("quads").toString())
                    .replace("@port@", "127.0.0.1:" + port)
                    .replace("@http@", "127.0.0.1:" + http)
                    .replace("@seconds@", Long.toString(place.limit().toSeconds()))
                    .replace("@buffers@", Long.toString(programs.buffers()))
                    .replace("@dirty@", Long.toString(programs.buffers() * 3 / 4));
        }
    }
}
