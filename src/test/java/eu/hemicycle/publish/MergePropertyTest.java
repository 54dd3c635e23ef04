package eu.hemicycle.publish;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;

/** Whatever the order, however often, with whatever interruption: one batch gives one dump. */
class MergePropertyTest {

    private static final DocumentId FIRST = DocumentId.parse("E-9-2021-009912");
    private static final DocumentId SECOND = DocumentId.parse("E-9-2021-009913");
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final Ontology ONTOLOGY = Ontology.bundled();
    private static final Vocabularies VOCABULARIES = Vocabularies.of(ONTOLOGY.vocabularies());
    private static final RecordShapes SHAPES = new RecordShapes(ONTOLOGY.recordShapes());
    private static final DocumentGraphs GRAPHS =
            new DocumentGraphs(Iris.PROJECT, VOCABULARIES.linker(), VOCABULARIES.people());

    /**
     * A source as it lies in a folder.
     *
     * @param version its words and its time
     */
    private record Offered(DocumentId id, Language language, SourceKind kind, int version) {

        Contribution in(Run run) {
            return Samples.contribution(document(), kind, EPOCH.plusSeconds(version), run);
        }

        /** An answer of an odd version is to one question, that of an even one to two. */
        private Document document() {
            String words = "Version %d in %s by %s".formatted(version, language, kind);
            List<DocumentId> questions = version % 2 == 1 ? List.of(id.question()) : List.of(FIRST, SECOND);
            return id.part() == DocumentId.Part.ANSWER
                    ? answer(words, questions)
                    : Samples.question(id, language, words);
        }

        private Answer answer(String words, List<DocumentId> questions) {
            return Samples.answer(id, language, words, questions);
        }
    }

    /**
     * One way of offering a batch.
     *
     * @param seed of the order, of what comes twice, and of where it is committed and interrupted
     */
    private record Schedule(List<Offered> batch, long seed) {}

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<Offered> offered = Combinators.combine(
                        Arbitraries.of(FIRST, SECOND, FIRST.answer(), SECOND.answer()),
                        Arbitraries.of(Language.EN, Language.FR, Language.DE),
                        Arbitraries.of(SourceKind.HTML, SourceKind.TEXT, SourceKind.FACTS, SourceKind.API),
                        Arbitraries.integers().between(1, 3))
                .as(Offered::new);
        return Combinators.combine(offered.list().uniqueElements().ofMinSize(1).ofMaxSize(8), Arbitraries.longs())
                .as(Schedule::new);
    }

    @Property(tries = 60)
    void anyScheduleOfABatchGivesTheSameDump(@ForAll("schedules") Schedule schedule) {
        String straight = dumpOf(List.of(schedule.batch()), new Random(0));
        assertThat(straight).isNotEmpty();
        assertThat(dumpOf(shuffled(schedule), new Random(schedule.seed()))).isEqualTo(straight);
    }

    /** The batch in another order, some of it twice, in several runs of which each but the last is interrupted. */
    private static List<List<Offered>> shuffled(Schedule schedule) {
        Random random = new Random(schedule.seed());
        List<List<Offered>> runs = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            List<Offered> begun = order(schedule, random);
            runs.add(begun.subList(0, random.nextInt(begun.size() + 1)));
        }
        runs.add(order(schedule, random));
        return runs;
    }

    private static List<Offered> order(Schedule schedule, Random random) {
        List<Offered> order = new ArrayList<>(schedule.batch());
        schedule.batch().stream().filter(offered -> random.nextInt(3) == 0).forEach(order::add);
        Collections.shuffle(order, random);
        return order;
    }

    private static String dumpOf(List<List<Offered>> runs, Random commits) {
        Path data = temporary();
        try {
            IntStream.range(0, runs.size())
                    .forEach(run -> offer(data, runs.get(run), run, commits, run == runs.size() - 1));
            try (FileLog log = FileLog.open(data.resolve("log"), Clock.systemUTC());
                    Store store = Store.open(data, log)) {
                return dump(store);
            }
        } finally {
            remove(data);
        }
    }

    private static void offer(Path data, List<Offered> offers, int number, Random commits, boolean toTheEnd) {
        Run run = new Run("run-" + number, EPOCH.plusSeconds(1000L + number), "1");
        try (FileLog log = FileLog.open(data.resolve("log"), Clock.systemUTC());
                Store store = Store.open(data, log)) {
            Originals originals = Originals.open(data.resolve("originals"));
            Publication publication = new Publication(store, GRAPHS, SHAPES, originals, false);
            for (Offered offered : offers) {
                assertThat(publication.offer(offered.in(run))).isNotInstanceOf(Outcome.Invalid.class);
                if (commits.nextInt(5) == 0) {
                    publication.commit();
                }
            }
            if (toTheEnd) {
                publication.commit();
            }
        }
    }

    /** No graph has blank nodes, so sorted N-Quads are canonical. */
    private static String dump(Store store) {
        return store.read(present -> RDFWriter.source(present.dataset())
                .lang(Lang.NQUADS)
                .asString()
                .lines()
                .sorted()
                .reduce("", (all, line) -> all + line + "\n"));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("merge");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) {
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
