package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts the questions of the set to Hemicycle and to its peers, over HTTP and over the same quads: first once to all, their
 * answers compared, then timed in rounds that go through all questions and engines in turn.
 */
public final class Comparison {

    private static final Duration QUIET = Duration.ofMinutes(30);
    private static final String SOME_ANSWER = """
            SELECT (MIN(?answer) AS ?first)
            WHERE { ?answer <http://data.europa.eu/eli/eli-draft-legislation-ontology#answers_to> ?question }
            """;

    private final Place place;
    private final List<Engine> engines;
    private final Predicate<String> chosen;
    private final Consumer<String> progress;

    private Comparison(Place place, List<Engine> engines, Predicate<String> chosen, Consumer<String> progress) {
        this.place = place;
        this.engines = engines;
        this.chosen = chosen;
        this.progress = progress;
    }

    /**
     * Runs it all, and ends what it started.
     *
     * @param chosen which questions, by name
     * @param progress takes a line when something begins
     * @return the tables in Markdown, and whether all answers were as they should be
     * @throws PeerFailed if an engine that is there cannot be started or filled
     */
    public static Report run(
            Place place,
            VirtuosoPrograms virtuoso,
            Optional<Path> fuseki,
            Predicate<String> chosen,
            Consumer<String> progress)
            throws InterruptedException {
        List<Engine> engines = List.of(
                new HemicycleEngine(place), new VirtuosoEngine(place, virtuoso), new FusekiEngine(place, fuseki));
        try {
            return new Comparison(place, engines, chosen, progress).run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param lines tables and notes in Markdown
     * @param faults questions that an engine did not answer or answered wrongly
     */
    public record Report(List<String> lines, List<String> faults) {}

    private Report run() throws IOException, InterruptedException {
        progress.accept("writing quads");
        QuadFiles quads = QuadFiles.writtenOrKept(place.data(), place.work().resolve("quads"));
        List<String> missing = new ArrayList<>();
        Map<String, Preparation> prepared = new LinkedHashMap<>();
        List<Serving> serving = new ArrayList<>();
        try {
            for (Engine engine : engines) {
                if (engine.missing().isPresent()) {
                    missing.add(
                            engine.name() + " is left out: " + engine.missing().get());
                } else {
                    progress.accept("making " + engine.name() + " ready");
                    prepared.put(engine.name(), engine.prepare(quads));
                }
            }
            for (Engine engine : engines) {
                if (prepared.containsKey(engine.name())) {
                    serving.add(engine.serve());
                }
            }
            List<Timed> timed = timed(serving);
            return PeersTable.of(quads.quads(), prepared, resident(serving), timed, missing);
        } finally {
            serving.forEach(Serving::close);
        }
    }

    private static Map<String, Long> resident(List<Serving> serving) {
        Map<String, Long> resident = new LinkedHashMap<>();
        serving.forEach(engine -> resident.put(engine.name(), engine.process().largestResidentBytes()));
        return resident;
    }

    private List<Timed> timed(List<Serving> serving) throws InterruptedException {
        List<Checked> checked = checked(serving);
        Map<Checked, Map<String, Sampler>> samplers = new LinkedHashMap<>();
        checked.forEach(query -> samplers.put(query, samplers(query)));
        progress.accept("warming");
        for (Sampler sampler : all(samplers).toList()) {
            sampler.warm(place.rounds());
        }
        for (Serving engine : serving) {
            engine.process().awaitQuiet(QUIET);
        }
        for (int round = 0; round < place.rounds(); round++) {
            progress.accept("round " + (round + 1));
            for (Sampler sampler : all(samplers).toList()) {
                sampler.round(round);
            }
        }
        return samplers.entrySet().stream()
                .map(entry -> new Timed(entry.getKey(), medians(entry.getValue())))
                .toList();
    }

    private List<Checked> checked(List<Serving> serving) throws InterruptedException {
        String answer = someAnswer(serving.get(0));
        List<Checked> checked = new ArrayList<>();
        for (PeerQuery query : PeerQueries.bundled()) {
            if (chosen.test(query.name())) {
                progress.accept("comparing answers to " + query.name());
                checked.add(Checked.of(query.about(answer), serving));
            }
        }
        return checked;
    }

    private static String someAnswer(Serving hemicycle) throws InterruptedException {
        return new String(hemicycle.exchange().ask(SOME_ANSWER, "text/csv").body(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow(() -> new PeerFailed("The archive has no answer to ask about"));
    }

    private static Map<String, Sampler> samplers(Checked checked) {
        Map<String, Sampler> samplers = new LinkedHashMap<>();
        checked.timed().forEach(engine -> samplers.put(engine.name(), new Sampler(engine, checked.query())));
        return samplers;
    }

    private static Stream<Sampler> all(Map<Checked, Map<String, Sampler>> samplers) {
        return samplers.values().stream().flatMap(each -> each.values().stream());
    }

    private static Map<String, Cost> medians(Map<String, Sampler> samplers) {
        Map<String, Cost> medians = new LinkedHashMap<>();
        samplers.forEach((engine, sampler) -> medians.put(engine, sampler.median()));
        return medians;
    }
}
