package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    private static boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return condition.getAsBoolean();
    }

    private Socket asked(String head, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        say(socket, head + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + body);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(String query) {
        String body = "query=" + encoded(query);
        return "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static String inOneChunk(String query) {
        return "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(query.length()) + "\r\n" + query + "\r\n0\r\n\r\n";
    }

    private static String type(CompletableFuture<HttpResponse<String>> answer) {
        return json(answer.join()).at("/type").asString().replaceFirst(".*/", "");
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

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("GET " + query(ENDLESS), "\r\n"),
                Arguments.of("POST /sparql", form(ENDLESS)),
                Arguments.of("POST /sparql", inOneChunk(ENDLESS)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aQueryEndsSoonAfterItsClientIsGone(String head, String body) throws IOException {
        Socket client = asked(head, body);
        awaited(1);
        client.close();

        assertThat(within(Duration.ofSeconds(2), () -> running.list().isEmpty()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aClientThatAsksAheadIsNotGone(String head, String body) throws IOException {
        try (Socket client = asked(head, body)) {
            awaited(1);
            say(client, "G");
            Duration looks = Duration.ofSeconds(2);
            assertThat(within(Duration.ofSeconds(4), () -> running.list().stream()
                            .anyMatch(query -> query.running().compareTo(looks) > 0)))
                    .isTrue();
            say(client, "ET " + query("ASK {}") + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            assertThat(running.stopLargest(0)).isTrue();

            String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).contains("/problems/too-much-work", "\"boolean\" : true");
        }
    }
}
