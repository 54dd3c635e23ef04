package eu.hemicycle.search;

import static eu.hemicycle.search.IndexFixture.answer;
import static eu.hemicycle.search.IndexFixture.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.store.StoreFailed;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fails between the quads and the index loses nothing and mixes nothing. */
class FailingIndexTest {

    private static final String QUESTION = "E-9-2021-009901";
    private static final String ANSWER = QUESTION + "-ASW";

    @TempDir
    Path data;

    private final FailingIndex kind = new FailingIndex();

    @Test
    void ifTheIndexCannotTakeAChangeNeitherDoTheQuadsAndBothFollowLater() {
        try (IndexFixture fixture = new IndexFixture(data, kind)) {
            fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
            List<String> before = fixture.dump();
            kind.failsToUpdate = true;
            assertThatThrownBy(() -> fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words")))
                    .isInstanceOf(StoreFailed.class)
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("Nothing is lost");
            assertThat(fixture.store.version()).isEqualTo(1);
            assertThat(fixture.dump()).isEqualTo(before);

            kind.failsToUpdate = false;
            assertThat(fixture.store.catchUp()).isEqualTo(2);
            assertThat(fixture.dump()).hasSize(2);
        }
        theIndexIsThatOfTheQuads(2);
    }

    /** As if the process had ended between the two commits. */
    @Test
    void ifTheIndexCannotCommitWhatTheQuadsHaveItIsSeenTogetherAndMadeUpForAtTheNextStart() {
        try (IndexFixture fixture = new IndexFixture(data, kind)) {
            fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
            kind.failsToCommit = true;
            assertThatThrownBy(() -> fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words")))
                    .isInstanceOf(StoreFailed.class);
            assertThat(fixture.store.<Long>read(snapshot -> snapshot.version())).isEqualTo(2);
            assertThat(fixture.dump()).hasSize(2);
        }
        kind.failsToCommit = false;
        theIndexIsThatOfTheQuads(2);
    }

    @Test
    void aRebuildPutsAFailedIndexRight() {
        try (IndexFixture fixture = new IndexFixture(data, kind)) {
            fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
            kind.failsToCommit = true;
            assertThatThrownBy(() -> fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words")))
                    .isInstanceOf(StoreFailed.class);
            kind.failsToCommit = false;
            fixture.store.rebuild();
            fixture.remove(QUESTION);
            assertThat(fixture.dump()).hasSize(1);
        }
        theIndexIsThatOfTheQuads(3);
    }

    private void theIndexIsThatOfTheQuads(long version) {
        List<String> followed;
        try (IndexFixture fixture = new IndexFixture(data, kind)) {
            assertThat(fixture.store.version()).isEqualTo(version);
            followed = fixture.dump();
            assertThat(fixture.store.<Long>read(
                            snapshot -> Iter.count(snapshot.dataset().find())))
                    .isPositive();
            fixture.store.rebuild();
            assertThat(fixture.dump()).isEqualTo(followed);
        }
    }
}
