package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Queries made by chance have the same answers from columns as from ARQ alone, and however they are written. {@link #main}
 * tries any number.
 */
class FuzzedColumnsTest {

    private static final int QUERIES_OF_DATA = 50;
    /** One query in so many is asked in other ways, too. */
    private static final int REWRITTEN = 4;

    /** To half of the data, graphs of more quads are large. */
    private static final long LARGE = 12;

    private static final List<Integer> SIZES = List.of(1, 3, Plan.SIZE);

    @TempDir
    static Path folder;

    private static Level before;

    /** ARQ tells of every expression that is an error, and there are many here. */
    @BeforeAll
    static void beQuiet() {
        before = arq().getLevel();
        arq().setLevel(Level.OFF);
    }

    @AfterAll
    static void asBefore() {
        arq().setLevel(before);
    }

    private static Logger arq() {
        return (Logger) LoggerFactory.getLogger("org.apache.jena");
    }

    @Test
    void asArqDoes() {
        PlannedExecutor.Counts counts = new PlannedExecutor.Counts();
        assertThat(differences(1, 10_000, folder, counts)).isEmpty();
        assertThat(counts.planned.get()).isGreaterThan(9_000);
        assertThat(counts.rewritten.get()).isGreaterThan(2_000);
    }

    private static List<String> differences(long seed, int queries, Path folder, PlannedExecutor.Counts counts) {
        List<String> differences = new ArrayList<>();
        for (int set = 0; set < queries / QUERIES_OF_DATA && differences.size() < 5; set++) {
            boolean quads = set % 4 > 1;
            RandomQueries chance = new RandomQueries(seed * 1_000_003 + set, quads);
            Path place = folder.resolve(seed + "-" + set);
            Optional<Random> changes = set % 2 == 0 ? Optional.empty() : Optional.of(new Random(set));
            Differential differential = Differential.ofUnion(chance.data(), quads, place, counts, changes)
                    .withMost(set % 8 < 4 ? LARGE : Dataset.UNION.most());
            for (int i = 0; i < QUERIES_OF_DATA; i++) {
                String text = chance.query();
                Query query = QueryFactory.create(text);
                boolean rewritten = i % REWRITTEN == 0;
                int size = SIZES.get(i % SIZES.size());
                differential
                        .difference(query, size)
                        .or(() -> rewritten ? differential.rewritten(query, size) : Optional.empty())
                        .ifPresent(difference -> differences.add(text + "\n" + difference));
            }
        }
        return differences;
    }

    /** Arguments: how many queries, and the seed. */
    public static void main(String[] arguments) throws Exception {
        beQuiet();
        PlannedExecutor.Counts counts = new PlannedExecutor.Counts();
        Path folder = Files.createTempDirectory("fuzz");
        List<String> differences =
                differences(Long.parseLong(arguments[1]), Integer.parseInt(arguments[0]), folder, counts);
        differences.forEach(System.out::println);
        System.out.println(differences.size() + " differences; " + counts.planned + " plans; " + counts.rewritten
                + " written otherwise; refused " + counts.refused);
    }
}
