package eu.hemicycle.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works are weighed as Lucene weighs them, word by word. */
class WorkScoresTest {

    private static final List<String> WORDS =
            List.of("hospital", "hospitals", "Commission", "commissioned", "network", "networks", "critical");

    @TempDir
    static Path data;

    private static IndexFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new IndexFixture(data);
        for (int i = 0; i < 24; i++) {
            String id = "E-9-2021-%06d".formatted(i + 1);
            String title = word(i) + " of the " + word(i / 3) + (i % 4 == 0 ? " " + word(i) : "");
            fixture.put(id, IndexFixture.question(id, 1 + i % 28, i % 2 == 0 ? "PPE" : "S&D", title));
            if (i % 3 == 0) {
                String answer = id + "-ASW";
                String text = (word(i + 1) + " and " + word(i / 2) + ". ").repeat(1 + i % 20) + "critical networks";
                fixture.put(answer, IndexFixture.answer(answer, id, 28, text));
            }
        }
        fixture.put("E-9-2021-000007", IndexFixture.question("E-9-2021-000007", 3, "PPE", "Another title altogether"));
    }

    private static String word(int i) {
        return WORDS.get(i % WORDS.size());
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hospital",
                "commission hospital",
                "commission hospital critical",
                "hospital OR network OR critical",
                "hospital -commission",
                "title:hospital text:network",
                "comm*",
                "\"critical networks\"",
                "(hospital OR comm*) network",
                "group:PPE hospital",
                "hospital year:2021",
                "E-000004/2021",
                "absent",
                "hospital absent"
            })
    void asLuceneDoes(String q) {
        compare(q);
        compare(q);
    }

    /** What is known of a word belongs to a version: a change elsewhere makes other scores. */
    @Test
    void asLuceneDoesAfterAChange() {
        for (int i = 1; i <= 3; i++) {
            compare("hospital");
            fixture.put("E-9-2021-000099", IndexFixture.question("E-9-2021-000099", i, "PPE", "hospital ".repeat(i)));
        }
        compare("hospital");
    }

    private static void compare(String q) {
        fixture.read(reading -> {
            Query query = new WorkQuery(reading.reader(), true).of(Wanted.words(q));
            try {
                WorkScores scores = WorkScores.of(query, reading.searcher(), reading.columns());
                ScoreDoc[] expected = reading.searcher().search(query, 1000).scoreDocs;
                assertThat(scores.works().size()).isEqualTo(expected.length);
                for (ScoreDoc hit : expected) {
                    assertThat(score(scores, reading, hit.doc)).isCloseTo(hit.score, within(1e-5f));
                }
                return expected;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static float score(WorkScores scores, IndexReading reading, int place) {
        return reading.reader().leaves().stream()
                .filter(leaf -> place >= leaf.docBase
                        && place < leaf.docBase + leaf.reader().maxDoc())
                .map(leaf -> scores.segment(leaf.ord)[
                        reading.columns().of(leaf.reader()).from(place - leaf.docBase)])
                .findFirst()
                .orElseThrow();
    }

    /** Words that were asked for before are known; what they give is the same. */
    @Test
    void theSameAgain() {
        Wanted wanted = new Wanted(Optional.of(Wanted.words("critical networks")), Map.of(), Order.RELEVANCE);
        List<WorkSearch.Hit> first = fixture.read(reading ->
                new WorkSearch(reading).find(wanted, "", 50, Map.of()).hits());
        assertThat(first).hasSizeGreaterThan(10);
        assertThat(fixture.<List<WorkSearch.Hit>>read(reading ->
                        new WorkSearch(reading).find(wanted, "", 50, Map.of()).hits()))
                .isEqualTo(first);
    }
}
