package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags, conditional requests and the headers of caching. */
class CachingTest extends EndpointTests {

    @Test
    void anAnswerMayBeKeptAndMustBeAskedFor() {
        HttpResponse<String> answer = get(query(EVERYTHING));

        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(header(answer, "Hemicycle-Version")).isEqualTo("42");
        assertThat(header(answer, "ETag")).matches("\"[^\"]{20,}\"");
        assertThat(header(answer, "Server-Timing")).matches("wait;dur=[\\d.]+, run;dur=[\\d.]+, engine;desc=\"tdb2\"");
        assertThat(header(answer, "Link")).startsWith("<" + address("/sparql") + ">; rel=\"service-desc\"");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        HttpResponse<String> first = get(query(EVERYTHING), "Accept", "text/csv");
        HttpResponse<String> second =
                get(query(EVERYTHING), "Accept", "text/csv", "If-None-Match", header(first, "ETag"));

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        for (String name : new String[] {"ETag", "Vary", "Cache-Control", "Hemicycle-Version"}) {
            assertThat(header(second, name)).as(name).isEqualTo(header(first, name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/%s", "\"other\", %s", "\"other\",W/%s"})
    void everyFormOfIfNoneMatchIsUnderstood(String form) {
        String tag = header(get(query(EVERYTHING)), "ETag");

        assertThat(get(query(EVERYTHING), "If-None-Match", form.formatted(tag)).statusCode())
                .isEqualTo(304);
        assertThat(head(query(EVERYTHING), "If-None-Match", form.formatted(tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void anotherTagGetsTheAnswer() {
        assertThat(get(query(EVERYTHING), "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTagDiffersByFormatAndChangesWithTheDataThatIsAnswered() {
        String ask = "SELECT ?name { ?s <http://example.org/nickname> ?name }";
        String before = header(get(query(ask)), "ETag");
        Quad added = new Quad(
                NodeFactory.createURI("http://example.org/graph/added"),
                NodeFactory.createURI("http://example.org/joyce"),
                NodeFactory.createURI("http://example.org/nickname"),
                NodeFactory.createLiteralString("Sunny Jim"));
        Txn.executeWrite(store, () -> store.add(added));
        try {
            assertThat(header(get(query(ask)), "ETag")).isNotEqualTo(before);
        } finally {
            Txn.executeWrite(store, () -> store.delete(added));
        }
        assertThat(header(get(query(ask)), "ETag")).isEqualTo(before);
        assertThat(header(get(query(ask), "Accept", "text/csv"), "ETag")).isNotEqualTo(before);
    }

    @Test
    void anErrorIsNotKept() {
        HttpResponse<String> error = get("/sparql?query=nonsense");

        assertThat(header(error, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(error, "Hemicycle-Version")).isEqualTo("42");
        assertThat(error.headers().firstValue("ETag")).isEmpty();
        assertThat(header(error, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void theVersionIsAskedInsideTheTransactionThatAnswers() {
        version.become(() -> store.isInTransaction() ? 7 : 8);
        try {
            assertThat(header(get(query(EVERYTHING)), "Hemicycle-Version")).isEqualTo("7");
        } finally {
            version.reset();
        }
    }
}
