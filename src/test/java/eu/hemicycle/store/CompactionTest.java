package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.document;
import static eu.hemicycle.store.StoreFixture.documents;
import static eu.hemicycle.store.StoreFixture.generations;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.log.FileLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generation that wastes the disk is built anew in the background, once at a time, and nobody notices. */
class CompactionTest {

    private static final CompactionLimit ANY_WASTE = new CompactionLimit(1, 1);
    private static final CompactionLimit NO_LIMIT = new CompactionLimit(1, Long.MAX_VALUE);

    @TempDir
    Path data;

    @Test
    void aGenerationThatWastesTooMuchIsReplaced() throws IOException {
        try (FileLog log = StoreFixture.openLog(data);
                Store store = Store.open(data, log, ANY_WASTE)) {
            store.apply(documents(1, 5));
            awaitRest(store);
            assertThat(generations(data)).containsExactly("gen-000002");
            assertThat(quads(store)).hasSize(15);
            assertThat(store.version()).isEqualTo(5);
            store.apply(List.of(document(1, 2)));
            awaitRest(store);
            assertThat(generations(data))
                    .as("looked at again only when it has doubled")
                    .containsExactly("gen-000002");
        }
        try (FileLog log = StoreFixture.openLog(data);
                Store store = Store.open(data, log)) {
            assertThat(store.version()).isEqualTo(6);
        }
    }

    @Test
    void oneThatDoesNotStays() throws IOException {
        try (FileLog log = StoreFixture.openLog(data);
                Store store = Store.open(data, log, NO_LIMIT)) {
            store.apply(documents(1, 5));
            awaitRest(store);
            assertThat(generations(data)).containsExactly("gen-000001");
            Footprint footprint = store.footprint();
            assertThat(footprint.quads()).isEqualTo(15);
            assertThat(footprint.bytesPerQuad())
                    .isEqualTo(footprint.bytes() / 15)
                    .isPositive();
            assertThat(CompactionLimit.DEFAULT.isPassedBy(footprint)).isFalse();
        }
    }

    @Test
    void itCanBeAskedForAndRunsOnceAtATime() throws IOException {
        try (FileLog log = StoreFixture.openLog(data);
                Store store = Store.open(data, log, NO_LIMIT)) {
            store.apply(documents(1, 5));
            awaitRest(store);
            store.dataset().begin(TxnType.READ);
            assertThat(store.compact()).isTrue();
            awaitRest(store);
            assertThat(generations(data))
                    .as("the reader still needs the old one")
                    .hasSize(2);
            store.dataset().end();
            assertThat(generations(data)).containsExactly("gen-000002");
        }
    }

    @Test
    void readersAndWritersGoOnMeanwhile() {
        try (FileLog log = StoreFixture.openLog(data);
                Store store = Store.open(data, log, NO_LIMIT)) {
            store.apply(documents(1, 5));
            for (int revision = 2; revision < 30; revision++) {
                store.compact();
                store.apply(List.of(document(1, revision)));
                assertThat(quads(store)).hasSize(15);
                assertThat(store.version()).isEqualTo(4 + revision);
            }
            awaitRest(store);
            assertThat(quads(store)).hasSize(15);
        }
    }

    @Test
    void aStoreIsClosedWhileOneIsBeingBuilt() throws IOException {
        Set<Quad> before;
        try (FileLog log = StoreFixture.openLog(data);
                Store store = Store.open(data, log, NO_LIMIT)) {
            store.apply(documents(1, 50));
            before = quads(store);
            store.compact();
        }
        try (FileLog log = StoreFixture.openLog(data);
                Store store = Store.open(data, log, NO_LIMIT)) {
            assertThat(quads(store)).isEqualTo(before);
            assertThat(generations(data)).hasSize(1);
        }
    }

    /** What decides, without files. */
    private static final class Sizes implements Compaction.Subject {

        private final AtomicInteger rebuilt = new AtomicInteger();
        private final List<Long> counted = new ArrayList<>();
        private volatile long bytes;
        private volatile long room = Long.MAX_VALUE;
        private volatile Supplier<Long> after = () -> 100L;

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public Footprint footprint() {
            counted.add(bytes);
            return new Footprint(bytes, 10);
        }

        @Override
        public long room() {
            return room;
        }

        @Override
        public void rebuild() {
            bytes = after.get();
            rebuilt.incrementAndGet();
        }
    }

    @Test
    void quadsAreCountedOnlyWhenTheFilesHaveDoubled() {
        Sizes sizes = new Sizes();
        Compaction compaction = new Compaction(new CompactionLimit(100, 50), sizes);
        for (long bytes : List.of(50L, 100L, 150L, 199L, 200L, 399L, 400L, 501L, 800L)) {
            sizes.bytes = bytes;
            compaction.consider();
            awaitRest(compaction);
        }
        compaction.close();
        assertThat(sizes.counted).containsExactly(100L, 200L, 400L, 800L);
        assertThat(sizes.rebuilt).hasValue(1);
    }

    @Test
    void withoutRoomForASecondOneNothingIsBegun() {
        Sizes sizes = new Sizes();
        sizes.bytes = 1000;
        sizes.room = 999;
        Compaction compaction = new Compaction(new CompactionLimit(100, 50), sizes);
        compaction.consider();
        awaitRest(compaction);
        compaction.close();
        assertThat(sizes.rebuilt).hasValue(0);
    }

    @Test
    void aFailureLeavesItReadyForTheNext() {
        Sizes sizes = new Sizes();
        Compaction compaction = new Compaction(new CompactionLimit(100, 50), sizes);
        sizes.after = () -> {
            throw new StoreFailed("as a test wants it");
        };
        assertThat(compaction.start()).isTrue();
        awaitRest(compaction);
        sizes.after = () -> 100L;
        assertThat(compaction.start()).isTrue();
        compaction.close();
        assertThat(sizes.rebuilt).hasValue(1);
        assertThat(compaction.start()).as("closed").isFalse();
    }

    @Test
    void aSecondIsNotBegunWhileOneRuns() throws InterruptedException {
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Sizes sizes = new Sizes();
        sizes.after = () -> {
            within.countDown();
            try {
                return end.await(60, TimeUnit.SECONDS) ? 1L : 0L;
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        };
        Compaction compaction = new Compaction(NO_LIMIT, sizes);
        assertThat(compaction.start()).isTrue();
        assertThat(within.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(compaction.start()).isFalse();
        compaction.consider();
        end.countDown();
        compaction.close();
        assertThat(sizes.rebuilt).hasValue(1);
    }

    private static Set<Quad> quads(Store store) {
        return store.read(snapshot -> Iter.toSet(snapshot.dataset().find()));
    }

    private static void awaitRest(Store store) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !store.isCompacting());
    }

    private static void awaitRest(Compaction compaction) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !compaction.isRunning());
    }
}
