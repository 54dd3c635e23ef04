package eu.hemicycle.bench.peers;

import eu.hemicycle.bench.Gauge;
import eu.hemicycle.publish.Archive;
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

/** This program, serving the archive by columns, with no answer kept. */
final class HemicycleEngine implements Engine {

    static final String NAME = "Hemicycle";

    private static final Duration START = Duration.ofMinutes(60);
    private static final String ANY = "SELECT * { ?s ?p ?o } LIMIT 1";

    private final Place place;
    private final Path columns;

    HemicycleEngine(Place place) {
        this.place = place;
        this.columns = Archive.columns(place.data());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    /** Building the columns is what a start with it takes more than one without. */
    @Override
    public Preparation prepare(QuadFiles quads) throws IOException, InterruptedException {
        Path kept = place.work().resolve("hemicycle.properties");
        if (Files.exists(columns)) {
            return Preparation.isAt(kept) ? Preparation.read(kept) : new Preparation(OptionalLong.empty(), bytes());
        }
        long building = processorMillisOfStart();
        long opening = processorMillisOfStart();
        return new Preparation(OptionalLong.of(Math.max(0, building - opening)), bytes()).keep(kept);
    }

    private long bytes() throws IOException {
        return Gauge.bytesIn(columns);
    }

    private long processorMillisOfStart() throws InterruptedException {
        try (Serving serving = serve()) {
            return serving.process().processorMillis();
        }
    }

    @Override
    public Serving serve() throws InterruptedException {
        int port = EngineProcess.freePort();
        EngineProcess process = EngineProcess.start(
                NAME, command(port), environment(), place.work().resolve("hemicycle.log"));
        Exchange exchange = new Exchange(URI.create("http://127.0.0.1:" + port + "/sparql"), place.patience());
        process.await(() -> exchange.answers() && byColumns(exchange), START);
        return new Serving(NAME, process, exchange);
    }

    private static boolean byColumns(Exchange exchange) throws InterruptedException {
        return exchange.ask(ANY, "application/sparql-results+json").engine().equals(Optional.of("columns"));
    }

    private List<String> command(int port) {
        return Stream.of(
                        place.java(),
                        place.program(),
                        List.of("serve", "--empty", "--data", place.data().toString()),
                        List.of("--address", "127.0.0.1", "--port", Integer.toString(port)))
                .flatMap(List::stream)
                .toList();
    }

    /** Limits of the public are lifted and no dumps written; the time of a question is as for the others. */
    private Map<String, String> environment() {
        return Map.of(
                "HEMICYCLE_ANSWER_CACHE", "0B",
                "HEMICYCLE_DUMPS_EVERY", "0s",
                "HEMICYCLE_LIMITS_TIME", place.limit().toSeconds() + "s",
                "HEMICYCLE_LIMITS_TIME_PER_MINUTE", "60m",
                "HEMICYCLE_LIMITS_ROWS", "10000000",
                "HEMICYCLE_LIMITS_ANSWER", "4GB",
                "HEMICYCLE_LIMITS_INTERMEDIATE_ROWS", "1000000000");
    }
}
