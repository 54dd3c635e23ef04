package eu.hemicycle.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkSearchTest {

    private static final String FIRST = "E-9-2021-000001";
    private static final String SECOND = "E-9-2021-000002";
    private static final String ANSWER = FIRST + "-ASW";

    @TempDir
    Path data;

    private IndexFixture fixture;

    @BeforeEach
    void open() {
        fixture = new IndexFixture(data);
        fixture.put(FIRST, IndexFixture.question(FIRST, 1, "PPE", "Hospitals without power"));
        fixture.put(SECOND, IndexFixture.question(SECOND, 2, "S&D", "Trains at night"));
        fixture.put(
                ANSWER, IndexFixture.answer(ANSWER, FIRST, 3, "The Commission funds generators for each hospital."));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Wanted wanted(String q, Order order) {
        return new Wanted(Optional.of(Wanted.words(q)), Map.of(), order);
    }

    private WorkSearch.Found find(Wanted wanted, String after, int size) {
        return fixture.read(reading -> new WorkSearch(reading).find(wanted, after, size, Map.of(Facet.GROUP, 5)));
    }

    private List<String> works(String q) {
        return ids(find(wanted(q, Order.RELEVANCE), "", 10));
    }

    private static List<String> ids(WorkSearch.Found found) {
        return found.hits().stream()
                .map(hit -> hit.work().replace(IndexFixture.WORK, ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hospital|E-9-2021-000001,E-9-2021-000001-ASW",
                "hospital generators|E-9-2021-000001-ASW",
                "power generators|E-9-2021-000001-ASW",
                "\"each hospital\"|E-9-2021-000001-ASW",
                "\"hospital each\"|",
                "gener*|E-9-2021-000001-ASW",
                "generators OR trains|E-9-2021-000001-ASW,E-9-2021-000002",
                "hospital -commission|E-9-2021-000001",
                "title:generators|",
                "text:generators|E-9-2021-000001-ASW",
                "who:\"asker 2\"|E-9-2021-000002",
                "title:(trains OR hospitals) group:S&D|E-9-2021-000002",
                "e-000001/2021|E-9-2021-000001,E-9-2021-000001-ASW",
                "titre|E-9-2021-000001,E-9-2021-000001-ASW,E-9-2021-000002",
                "hospital body:ENISA act:dir/2016/1148/oj year:2022 state:answered|"
            })
    void findsWorksByAnyOfTheirTexts(String q, String expected) {
        assertThat(works(q)).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
    }

    @Test
    void aWordOfTheTitleWeighsMore() {
        fixture.put("E-9-2021-000004", IndexFixture.question("E-9-2021-000004", 1, "PPE", "Answers on generators"));
        assertThat(works("generators")).containsExactly("E-9-2021-000004", ANSWER);
    }

    @Test
    void anAnswerFollowsTheTitleOfItsQuestion() {
        fixture.put(FIRST, IndexFixture.question(FIRST, 1, "PPE", "Windmills"));
        assertThat(works("windmills")).containsExactlyInAnyOrder(FIRST, ANSWER);
        assertThat(works("title:hospitals")).isEmpty();
    }

    @Test
    void valuesOfOneFacetAreAlternativesAndAreCountedAsIfNoneWereChosen() {
        Wanted both = new Wanted(Optional.empty(), Map.of(Facet.GROUP, Set.of("PPE", "S&D")), Order.OLDEST);
        Wanted one = new Wanted(
                Optional.empty(), Map.of(Facet.GROUP, Set.of("S&D"), Facet.YEAR, Set.of("2021")), Order.OLDEST);
        Wanted none = new Wanted(
                Optional.empty(), Map.of(Facet.GROUP, Set.of("S&D"), Facet.YEAR, Set.of("2022")), Order.OLDEST);
        assertThat(ids(find(both, "", 10))).containsExactly(FIRST, SECOND, ANSWER);
        assertThat(ids(find(one, "", 10))).containsExactly(SECOND);
        assertThat(find(one, "", 10).counts().get(Facet.GROUP).values())
                .containsExactly(new WorkList.Count("PPE", 1), new WorkList.Count("S&D", 1));
        assertThat(find(none, "", 10).total()).isZero();
        assertThat(find(none, "", 10).counts().get(Facet.GROUP).values())
                .containsExactly(new WorkList.Count("PPE", 1), new WorkList.Count("S&D", 0));
    }

    @ParameterizedTest
    @CsvSource({"RELEVANCE", "NEWEST", "OLDEST", "QUICKEST", "SLOWEST"})
    void pagesOfAnyOrderMakeTheWholeList(Order order) {
        for (int i = 10; i < 40; i++) {
            String id = "E-9-2021-0000" + i;
            fixture.put(id, IndexFixture.question(id, i, "PPE", "Hospitals without power".repeat(i % 3 + 1)));
            fixture.put(id + "-ASW", IndexFixture.answer(id + "-ASW", id, 3, "Hospital ".repeat(i % 5 + 1)));
        }
        Wanted wanted = wanted("hospital", order);
        List<String> whole = ids(find(wanted, "", 1000));
        List<String> pages = new ArrayList<>();
        WorkSearch.Found page = find(wanted, "", 7);
        pages.addAll(ids(page));
        while (page.next().isPresent()) {
            page = find(wanted, page.next().get(), 7);
            pages.addAll(ids(page));
            assertThat(page.total()).isEqualTo(whole.size());
        }
        assertThat(whole).hasSize(62).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"x", "!!!!", "MTIz", "'a b'"})
    void whatIsNoPlaceIsRefused(String after) {
        assertThatThrownBy(() -> find(wanted("hospital", Order.RELEVANCE), after, 5))
                .isInstanceOf(InvalidWords.class)
                .hasMessageContaining("after");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel:x|no field titel",
                "title:|Nothing stands after title:",
                "body:ENISA*|one value",
                "cy*|at least 3",
                "\"open|quotation mark",
                "(a|never closed",
                "-x|only what is not wanted"
            })
    void whatCannotBeReadIsRefusedWithTheReason(String q, String reason) {
        assertThatThrownBy(() -> Wanted.words(q))
                .isInstanceOf(InvalidWords.class)
                .hasMessageContaining(reason);
    }

    @Test
    void anEmptyIndexFindsNothing(@TempDir Path other) {
        try (IndexFixture empty = new IndexFixture(other)) {
            WorkSearch.Found found = empty.read(reading ->
                    new WorkSearch(reading).find(wanted("hospital", Order.RELEVANCE), "", 5, Map.of(Facet.BODY, 5)));
            assertThat(found.total()).isZero();
            assertThat(found.next()).isEmpty();
        }
    }

    @Test
    void anExcerptOfALongTextIsWhereItsWordsStand() {
        String filling = "Nothing of interest stands in this row of letters. ".repeat(30);
        String id = "E-9-2021-000005-ASW";
        fixture.put(id, IndexFixture.answer(id, SECOND, 3, filling + "Windmills are being built. " + filling));
        Optional<WordQuery> words = Optional.of(Wanted.words("windmill"));
        fixture.read(reading -> {
            WorkSearch.Found found = new WorkSearch(reading).find(wanted("windmill", Order.RELEVANCE), "", 5, Map.of());
            assertThat(new Excerpts(reading).of(found.hits(), words, "en").values())
                    .singleElement()
                    .satisfies(excerpt -> assertThat(excerpt.fragments())
                            .startsWith(new Excerpts.Fragment(" … ", false))
                            .contains(new Excerpts.Fragment("Windmills", true))
                            .endsWith(new Excerpts.Fragment(" … ", false)));
            return true;
        });
    }

    @Test
    void anExcerptHasTheWordsMarkedInTheLanguagePreferred() {
        fixture.read(reading -> {
            WorkSearch.Found found =
                    new WorkSearch(reading).find(wanted("generators funding", Order.RELEVANCE), "", 5, Map.of());
            Map<WorkSearch.Hit, Excerpts.Excerpt> excerpts =
                    new Excerpts(reading).of(found.hits(), Optional.of(Wanted.words("generators funding")), "fr");
            assertThat(excerpts.values()).singleElement().satisfies(excerpt -> assertThat(excerpt.fragments())
                    .containsExactly(
                            new Excerpts.Fragment("The Commission ", false),
                            new Excerpts.Fragment("funds", true),
                            new Excerpts.Fragment(" ", false),
                            new Excerpts.Fragment("generators", true),
                            new Excerpts.Fragment(" for each hospital.", false)));
            return true;
        });
    }
}
