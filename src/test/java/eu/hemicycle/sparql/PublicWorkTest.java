package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** What other features do for the public counts as what a client asks of the endpoint. */
@TestPropertySource(properties = "hemicycle.limits.running-per-client=1")
class PublicWorkTest extends EndpointTests {

    @Autowired
    private PublicWork work;

    @Autowired
    private WebApplicationContext context;

    private HttpServletRequest from(String client) {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
        request.setRemoteAddr(client);
        return request;
    }

    private String run(String query, int largest, String client) throws IOException {
        return new String(
                work.run(QueryFactory.create(query), largest, from(client), new MockHttpServletResponse())
                        .content(),
                StandardCharsets.UTF_8);
    }

    @Test
    void aClientHasNoMorePlacesHereThanThere() {
        work.admitted(from("192.0.2.1"), () -> {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> work.admitted(from("192.0.2.1"), () -> "more"))
                    .withMessageContaining("at most 1 queries at once")
                    .satisfies(refused -> assertThat(refused.retryAfter()).isPositive());
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> run(EVERYTHING, 100_000, "192.0.2.1"));
            return assertThat(work.admitted(from("192.0.2.2"), () -> "another")).isEqualTo("another");
        });
        assertThat(work.admitted(from("192.0.2.1"), () -> "again")).isEqualTo("again");
    }

    @Test
    void anAnswerIsWholeOrRefused() throws IOException {
        assertThat(run(EVERYTHING, 100_000, "192.0.2.3")).contains("\"bindings\"");
        assertThat(run("CONSTRUCT WHERE { ?s ?p ?o }", 100_000, "192.0.2.3")).contains("<http://example.org/");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> run(EVERYTHING, 100, "192.0.2.3"))
                .withMessageContaining("100 are given here");
    }
}
