package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short name of a query leads to it for ever. */
class ShortAddressTest extends EndpointTests {

    /** Published once; if this fails, links in the world are broken. */
    private static final String PUBLISHED = "1Q4p_BaISHgEbIDy0gEOyFgA";

    private static final String QUERY = """
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            SELECT DISTINCT ?work WHERE { ?work eli:cites ?act } LIMIT 100""";

    @Test
    void aPublishedNameKeepsItsMeaning() {
        assertThat(ShortAddress.read(PUBLISHED, 1_000)).contains(QUERY);
    }

    @Test
    void itIsShorterThanTheQuery() {
        assertThat(ShortAddress.of(QUERY)).hasSizeLessThan(QUERY.length() / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ASK { ?s ?p \"ä…😀\" }", "\n\t \r", QUERY, "SELECT * { ?s ?p '''<>&+%''' }"})
    void everyTextComesBack(String text) {
        assertThat(ShortAddress.of(text)).matches("[A-Za-z0-9_-]+");
        assertThat(ShortAddress.read(ShortAddress.of(text), 1_000)).contains(text);
    }

    @Test
    void noMoreIsUnpackedThanAQueryMayHave() {
        assertThat(ShortAddress.read(ShortAddress.of("x".repeat(1_001)), 1_000)).isEmpty();
    }

    @Test
    void itLeadsToTheAnswer() {
        HttpResponse<String> answer = get("/q/" + ShortAddress.of(EVERYTHING) + "?format=csv");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(get(header(answer, "Location")).body().lines()).hasSize(TRIPLES + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1!", "2abc", "abc", "1AAAA", "1%20"})
    void whatIsNoNameIsTold(String name) {
        HttpResponse<String> answer = get("/q/" + name);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/type").asString()).endsWith("/problems/no-such-query");
    }

    @Test
    void thePageOfAResultHasIt() {
        String page = get(query(EVERYTHING), "Accept", "text/html").body();

        assertThat(Jsoup.parse(page).select("a[href^=/q/]").attr("href"))
                .isEqualTo("/q/" + ShortAddress.of(EVERYTHING));
    }
}
