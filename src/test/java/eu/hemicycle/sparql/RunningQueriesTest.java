package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Queries at work are listed, and each can be ended. */
@TestPropertySource(properties = "hemicycle.limits.time=60s")
class RunningQueriesTest extends EndpointTests {

    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o . ?p ?q ?r . ?s ?t ?u"
                    + " . ?a2 ?b2 ?c2 . ?d2 ?e2 ?f2 . ?g2 ?h2 ?i2 . ?j2 ?k2 ?l2 }";

    @Autowired
    private RunningQueries running;

    private CompletableFuture<HttpResponse<String>> begin() {
        return CompletableFuture.supplyAsync(() -> get(query(ENDLESS)));
    }

    private List<RunningQuery> awaited(int number) {
        List<RunningQuery> seen = running.list();
        while (seen.size() < number) {
            Thread.onSpinWait();
            seen = running.list();
        }
        return seen;
    }

    private static String type(CompletableFuture<HttpResponse<String>> answer) {
        return json(answer.join()).at("/type").asString().replaceFirst(".*#", "");
    }

    @Test
    void theOperatorSeesThemAndEndsOne() {
        CompletableFuture<HttpResponse<String>> first = begin();
        long id = awaited(1).get(0).id();
        CompletableFuture<HttpResponse<String>> second = begin();
        List<RunningQuery> both = awaited(2);

        assertThat(both).extracting(RunningQuery::text).allSatisfy(text -> assertThat(text)
                .contains("?k2"));
        assertThat(running.stop(id)).isTrue();
        assertThat(first.join().statusCode()).isEqualTo(503);
        assertThat(type(first)).isEqualTo("stopped");
        assertThat(second).isNotDone();
        assertThat(running.stop(both.get(1).id())).isTrue();
        assertThat(type(second)).isEqualTo("stopped");
        assertThat(running.list()).isEmpty();
        assertThat(running.stop(id)).isFalse();
    }

    @Test
    void theHeaviestCanBeEndedForTheSakeOfTheOthers() {
        CompletableFuture<HttpResponse<String>> query = begin();
        awaited(1);

        assertThat(running.stopLargest(Long.MAX_VALUE)).isFalse();
        assertThat(query).isNotDone();
        assertThat(running.stopLargest(0)).isTrue();
        assertThat(query.join().statusCode()).isEqualTo(422);
        assertThat(type(query)).isEqualTo("too-much-work");
    }
}
