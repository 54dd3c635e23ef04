package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Equal questions are answered once for each version of the data. */
@TestPropertySource(
        properties = {"hemicycle.answer-cache=64KB", "hemicycle.limits.answer=1MB", "hemicycle.limits.memory=2KB"})
@DirtiesContext
class CachedAnswersTest extends EndpointTests {

    private static final AtomicLong NUMBER = new AtomicLong(100);

    private final AtomicInteger executions = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch mayEnd = new CountDownLatch(0);

    /** A version is asked for once in the transaction of each execution. */
    @BeforeEach
    void count() {
        NUMBER.incrementAndGet();
        version.become(() -> {
            if (store.isInTransaction()) {
                executions.incrementAndGet();
                begun.countDown();
                await(mayEnd);
            }
            return NUMBER.get();
        });
    }

    @AfterEach
    void reset() {
        mayEnd.countDown();
        version.reset();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String values(int number) {
        return "SELECT * { VALUES ?x { " + "'0123456789' ".repeat(number) + "} }";
    }

    @Test
    void theSecondAnswerIsTheFirst() {
        HttpResponse<String> first = get(query(EVERYTHING));
        HttpResponse<String> second = get(query("SELECT   ?s ?p ?o\nWHERE { ?s ?p ?o . }"));
        HttpResponse<String> posted = post("application/sparql-query", EVERYTHING);

        assertThat(executions).hasValue(1);
        assertThat(header(first, "Server-Timing")).matches("wait;dur=[\\d.]+, run;dur=[\\d.]+, engine;desc=\"tdb2\"");
        assertThat(header(second, "Server-Timing")).isEqualTo("cache;desc=\"hit\"");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(posted.body()).isEqualTo(first.body());
        for (String name : List.of("ETag", "Content-Type", "Hemicycle-Version", "Cache-Control")) {
            assertThat(header(second, name)).as(name).isEqualTo(header(first, name));
        }
    }

    @Test
    void whatDiffersIsAnsweredForItself() {
        get(query(EVERYTHING));
        get(query(EVERYTHING), "Accept", "text/csv");
        get(query(EVERYTHING) + "&default-graph-uri=" + encoded(BOOKS));
        get(query("SELECT ?s ?p { ?s ?p ?o }"));

        assertThat(executions).hasValue(4);
    }

    /** It is never taken from what is kept, and never kept. */
    @Test
    void whatTdb2AloneIsToAnswerIsNoQuestionForOthers() {
        Query query = QueryFactory.create(EVERYTHING);
        Accept.Choice choice = new Accept.Choice(ResultFormat.JSON, ResultFormat.JSON.mediaType());
        Limits limits = new Binder().bindOrCreate("hemicycle.limits", Limits.class);

        assertThat(Question.of(new Evaluation.QueryTarget(query), choice, 1, limits))
                .isPresent();
        assertThat(Question.of(Evaluation.QueryTarget.byTdb2(query, EVERYTHING), choice, 1, limits))
                .isEmpty();
    }

    @Test
    void anotherVersionIsAnotherQuestion() {
        String before = header(get(query(EVERYTHING)), "ETag");
        NUMBER.incrementAndGet();
        HttpResponse<String> after = get(query(EVERYTHING), "If-None-Match", before);

        assertThat(executions).hasValue(2);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(header(after, "Hemicycle-Version")).isEqualTo(Long.toString(NUMBER.get()));
        assertThat(header(after, "ETag")).startsWith("\"" + NUMBER.get() + "-").isNotEqualTo(before);
    }

    @Test
    void nothingNewIsToldWithoutAnExecution() {
        String tag = header(get(query(EVERYTHING)), "ETag");

        assertThat(get(query(EVERYTHING), "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(executions).hasValue(1);
    }

    @Test
    void whatChangesEachTimeIsNotKept() {
        for (String changing : List.of("NOW()", "RAND()", "STRUUID()")) {
            String query = query("SELECT (" + changing + " AS ?x) ?s { ?s ?p ?o }");
            assertThat(get(query).body()).isNotEqualTo(get(query).body());
        }
    }

    @Test
    void errorsAreNotKept() {
        get(query("SELECT (1 AS ?x) { ?s ?p ?o FILTER(?s = "));
        assertThat(get(query(values(100_000 / 20))).statusCode()).isEqualTo(200);
        assertThat(executions).hasValue(1);
    }

    @Test
    void anAnswerInAFileIsKeptAndReadByMany() {
        String first = get(query(values(300))).body();
        List<CompletableFuture<String>> others = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> get(query(values(300))).body()))
                .toList();

        assertThat(first.length()).isBetween(2_048, 64 * 1_024 / 8 * 4);
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isEqualTo(first));
    }

    @Test
    void equalQuestionsAtOnceAreOneExecution() {
        mayEnd = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> get(query(EVERYTHING))))
                .toList();
        await(begun);
        mayEnd.countDown();

        assertThat(asked).allSatisfy(answer -> assertThat(rows(answer.join())).isEqualTo(TRIPLES));
        assertThat(executions).hasValue(1);
    }
}
