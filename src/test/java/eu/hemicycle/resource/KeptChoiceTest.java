package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The links of a page to other pages keep what its reader has chosen. */
class KeptChoiceTest {

    private static final Choice FRENCH = new Choice("", "fr");

    @ParameterizedTest
    @CsvSource({
        "/statistics, /statistics?ui=fr",
        "/explore?iri=http://x.org/a, /explore?iri=http://x.org/a&amp;ui=fr",
        "/a?b=1&#39;2#top, /a?b=1&#39;2&amp;ui=fr#top",
        "/sparql?query=ASK%7B%7D, /sparql?query=ASK%7B%7D&amp;ui=fr",
        "/statistics/languages.csv, /statistics/languages.csv",
        "//elsewhere.org/, //elsewhere.org/",
        "https://elsewhere.org/, https://elsewhere.org/"
    })
    void linksToPagesAlone(String href, String kept) {
        assertThat(Pages.keeping(FRENCH, "<p><a class=\"x\" href=\"" + href + "\">Words</a></p>"))
                .isEqualTo("<p><a class=\"x\" href=\"" + kept + "\">Words</a></p>");
    }

    @Test
    void anAddressMayBeOfAnyLength() {
        String href = "/describe?iri=" + "a&amp;".repeat(50_000) + "%20".repeat(50_000);
        assertThat(Pages.keeping(FRENCH, "<a href=\"" + href + "\">")).isEqualTo("<a href=\"" + href + "&amp;ui=fr\">");
    }
}
