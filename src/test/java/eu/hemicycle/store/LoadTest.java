package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.document;
import static eu.hemicycle.store.StoreFixture.documents;
import static eu.hemicycle.store.StoreFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.log.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // a load is there to be ended
class LoadTest {

    @TempDir
    Path data;

    @TempDir
    Path other;

    @Test
    void whatIsLoadedIsInTheLogAtOnceAndVisibleToOthersAtTheEnd() {
        try (StoreFixture fixture = new StoreFixture(data);
                Threads threads = new Threads()) {
            try (Store.Loading load = fixture.store.load()) {
                assertThat(fixture.store.apply(documents(1, 3))).isEqualTo(3);
                assertThat(fixture.log.last()).isEqualTo(3);
                threads.run(() -> assertThat(fixture.quads()).isEmpty());
            }
            threads.run(() -> assertThat(fixture.quads()).hasSize(9));
            assertThat(fixture.store.version()).isEqualTo(3);
        }
    }

    @Test
    void whoLoadsSeesWhatIsLoaded() {
        try (StoreFixture fixture = new StoreFixture(data);
                Store.Loading load = fixture.store.load()) {
            fixture.store.apply(List.of(document(1, 1)));
            fixture.store.apply(List.of(document(1, 2)));
            assertThat(fixture.store.latest(key(1)).map(Entry::number)).contains(2L);
            assertThat(fixture.quads()).hasSize(3);
            assertThat(fixture.store.<Long>read(Snapshot::version)).isEqualTo(2);
        }
    }

    @Test
    void aLoadGivesWhatSingleCommitsGive() {
        try (StoreFixture one = new StoreFixture(data);
                StoreFixture all = new StoreFixture(other)) {
            documents(1, 20).forEach(change -> one.store.apply(List.of(change)));
            one.store.apply(List.of(document(7, 2)));
            try (Store.Loading load = all.store.load()) {
                all.store.apply(documents(1, 20));
                all.store.apply(List.of(document(7, 2)));
            }
            assertThat(all.quads()).isEqualTo(one.quads()).isNotEmpty();
        }
    }

    @Test
    void aLongLoadIsVisibleInParts() {
        try (StoreFixture fixture = new StoreFixture(data);
                Threads threads = new Threads();
                Store.Loading load = fixture.store.load()) {
            for (int first = 1; first <= 2_500; first += 500) {
                fixture.store.apply(documents(first, 500));
            }
            threads.run(() -> assertThat(fixture.store.version()).isEqualTo(2_000));
        }
    }

    @Test
    void whatWasNotYetVisibleIsAppliedAtTheNextStart() {
        Set<Quad> quads;
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 2));
        }
        try (var log = StoreFixture.openLog(data)) {
            log.append(documents(3, 2));
        }
        try (StoreFixture fixture = new StoreFixture(data)) {
            quads = fixture.quads();
        }
        assertThat(quads).hasSize(12);
    }

    @Test
    void anInvalidChangeLeavesTheLoadAsItWas() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            try (Store.Loading load = fixture.store.load()) {
                fixture.store.apply(documents(1, 1));
                assertThatThrownBy(() -> fixture.store.apply(List.of(StoreFixture.change(key(2), "no patch"))))
                        .isInstanceOf(InvalidChange.class);
                fixture.store.apply(documents(3, 1));
            }
            assertThat(fixture.quads()).hasSize(6);
            assertThat(fixture.log.last()).isEqualTo(2);
        }
    }

    @Test
    void otherWritersWaitForTheEnd() {
        try (StoreFixture fixture = new StoreFixture(data);
                Threads threads = new Threads()) {
            try (Store.Loading load = fixture.store.load()) {
                threads.start(() -> fixture.store.apply(documents(3, 1)));
                fixture.store.apply(documents(1, 1));
                fixture.store.apply(documents(2, 1));
            }
        }
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.latest(key(3)).map(Entry::number)).contains(3L);
        }
    }

    @Test
    void aLoadOfNothingLeavesTheVersion() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 1));
            try (Store.Loading load = fixture.store.load()) {
                assertThat(fixture.store.latest(key(1))).isPresent();
            }
            assertThat(fixture.store.version()).isEqualTo(1);
            assertThat(fixture.quads()).hasSize(3);
        }
    }
}
