package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Publication;
import eu.hemicycle.search.IndexSchema;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Generations take each other's place under readers, a writer and a query that never seems to end: nobody notices. */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class GenerationSwitchIT {

    private static final int SWITCHES = Extent.of("switches", 3, 100);
    private static final int READERS = 8;
    private static final long LONG_QUERY_MILLIS = 3000;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(LONG_QUERY_MILLIS + 2000);
    private static final Duration OLD_FILES_GONE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong longestWait = new AtomicLong();

    private Workload workload;
    private Inspection inspection;

    @Test
    void readersAndWritersNoticeNothing() throws Exception {
        Ontology ontology = SmallOntology.in(folder.resolve("ontology"));
        workload = new Workload(ontology);
        inspection = new Inspection(folder.resolve("data"), ontology, workload);
        long steps;
        try (Archive archive = inspection.open()) {
            steps = switchUnderLoad(archive);
            await("files of old generations to be gone").atMost(OLD_FILES_GONE).until(() -> generations() == 1);
        }
        assertThat(inspection.steps(steps)).isEqualTo(steps);
        Extent.seen("switches", SWITCHES);
        Extent.seen("steps written meanwhile", steps);
        Extent.seen("longest wait of a reader, ms", longestWait.get() / 1_000_000);
        assertThat(longestWait.get()).isLessThan(LONGEST_WAIT.toNanos());
    }

    /** @return the steps that were published meanwhile */
    private long switchUnderLoad(Archive archive) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 2);
        try {
            Future<Long> writer = threads.submit(() -> write(archive));
            List<Future<Long>> others = new ArrayList<>();
            others.add(threads.submit(() -> hold(archive.store())));
            for (int reader = 0; reader < READERS; reader++) {
                others.add(threads.submit(() -> readOn(archive.store())));
            }
            for (int done = 0; done < SWITCHES; done++) {
                archive.store().rebuild();
            }
            over.set(true);
            for (Future<Long> other : others) {
                assertThat(other.get()).as("what a reader did").isPositive();
            }
            return writer.get();
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private Long write(Archive archive) {
        Publication publication = archive.publication();
        long step = 0;
        while (!over.get()) {
            for (long next = step; next < step + Workload.GROUP; next++) {
                for (Contribution contribution : workload.step(next)) {
                    publication.offer(contribution);
                }
            }
            publication.commit();
            step += Workload.GROUP;
        }
        return step;
    }

    /** Each time all Works are seen as one version has them, in the quads and in the index alike. */
    private Long readOn(Store store) {
        long done = 0;
        while (!over.get()) {
            long asked = System.nanoTime();
            done += store.read(snapshot -> {
                longestWait.accumulateAndGet(System.nanoTime() - asked, Math::max);
                return agreement(snapshot);
            });
        }
        return done;
    }

    private long agreement(Snapshot snapshot) {
        int works = inspection.shown(snapshot).size();
        assertThat(IndexInspection.counts(snapshot)).containsEntry(IndexSchema.WORK, works);
        return 1;
    }

    /** A query that lasts as long as it may, again and again. */
    private Long hold(Store store) {
        long done = 0;
        while (!over.get()) {
            done += store.read(this::heldStill);
        }
        return done;
    }

    private long heldStill(Snapshot snapshot) {
        var before = inspection.shown(snapshot);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONG_QUERY_MILLIS);
        while (System.nanoTime() < until) {
            assertThat(inspection.shown(snapshot)).isEqualTo(before);
        }
        return 1;
    }

    private long generations() {
        try (Stream<Path> folders = Files.list(folder.resolve("data/store"))) {
            return folders.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
