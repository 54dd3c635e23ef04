package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was taken back answers 410 (RFC 9110 §15.5.11), with the reason and nothing of its data. */
class GoneTest {

    private static final String GONE = "/eli/dl/doc/" + RunningSite.WITHDRAWN;

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @ValueSource(strings = {"", ".ttl", ".html", ".jsonld", "/en", "/en.ttl", "/en/pdf", "/fr/docx.nt"})
    void workExpressionsAndManifestationsAreGoneInEveryFormat(String rest) {
        HttpResponse<String> response = site.get(GONE + rest, "Accept", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Hemicycle-Version")).hasValue("7");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(410);
        assertThat(problem.get("type").asString()).endsWith("/problems/gone");
        assertThat(problem.get("detail").asString())
                .isEqualTo(RunningSite.WITHDRAWN
                        + " was withdrawn on 2021-04-01. Reason given: Sent in error <b>twice</b>");
    }

    @Test
    void aBrowserGetsAPageThatSaysWhy() {
        HttpResponse<String> response = site.get(GONE, "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(response.body()).contains("Sent in error &lt;b&gt;twice&lt;/b&gt;", "2021-04-01");
    }

    @Test
    void theQuestionAndLongerIdentifiersAreNotMeant() {
        assertThat(site.get("/eli/dl/doc/E-9-2021-009914").statusCode()).isNotEqualTo(410);
        assertThat(site.get(GONE + "-X").statusCode()).isEqualTo(404);
        assertThat(site.get(GONE + "/en/pdf/more").statusCode()).isEqualTo(404);
    }

    @Test
    void describeLeadsToIt() {
        HttpResponse<String> response = site.get("/describe?iri=https%3A%2F%2Fdata.europarl.europa.eu" + GONE);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue(GONE);
    }
}
