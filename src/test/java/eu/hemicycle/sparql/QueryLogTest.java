package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** The operator knows what becomes of queries, and learns nothing about who asks. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "hemicycle.slow-query=0ms",
            "hemicycle.answer-cache=1MB",
            "hemicycle.limits.rows=4",
            "logging.level.eu.hemicycle.sparql.slow=info"
        })
class QueryLogTest extends EndpointTests {

    @Autowired
    private MeterRegistry meters;

    private double count(String form, String outcome) {
        var timer = meters.find("hemicycle.sparql.queries")
                .tag("form", form)
                .tag("outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void countsTimesOutcomesAndRows() {
        get(query("SELECT ?s { ?s <http://example.org/title> ?o }"));
        get(query("SELECT ?s { ?s <http://example.org/title> ?o }"));
        get(query(EVERYTHING));
        get(query("CONSTRUCT { ?s ?p 1 } { ?s ?p ?o . ?s <http://example.org/name> ?n }"));
        get("/data?graph=" + encoded(BOOKS));

        assertThat(count("select", "answered")).isEqualTo(1);
        assertThat(count("select", "cached")).isEqualTo(1);
        assertThat(count("select", "answer-too-large")).isEqualTo(1);
        assertThat(count("construct", "answered")).isEqualTo(1);
        assertThat(count("graph", "answered")).isEqualTo(1);
        assertThat(meters.get("hemicycle.sparql.rows")
                        .tag("form", "construct")
                        .summary()
                        .totalAmount())
                .isEqualTo(2);
        assertThat(meters.get("hemicycle.sparql.running").gauge().value()).isZero();
    }

    @Test
    void slowQueriesAreToldWithoutWhatAPersonSearchesFor(CapturedOutput output) {
        get(
                query(
                        "SELECT ?s { ?s <http://example.org/title> ?title FILTER(CONTAINS(?title, 'a \\'secret\\'')) } # hush"));

        assertThat(output).contains("answered: SELECT ?s WHERE { ?s <http://example.org/title> ?title FILTER");
        assertThat(output).contains("\"…\"").doesNotContain("secret", "hush", "127.0.0.1:");
    }
}
