package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Queries that mean harm end in time, honestly, and while they run others are answered. */
@TestPropertySource(properties = {"hemicycle.limits.time=1s", "hemicycle.limits.intermediate-rows=500000"})
class HostileQueriesTest extends EndpointTests {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int CHAIN = 3_000;
    private static final Node NEXT = NodeFactory.createURI("http://example.org/next");
    private static final Pattern REPEATED = Pattern.compile("⟦(\\d+)\\|(.*?)⟧");

    @Autowired
    private RunningQueries running;

    /** One query of the pack. */
    private record Hostile(String name, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void aLongChain() {
        Node graph = NodeFactory.createURI("http://example.org/graph/chain");
        if (!Txn.calculateRead(store, () -> store.containsGraph(graph))) {
            Txn.executeWrite(store, () -> IntStream.range(0, CHAIN)
                    .forEach(i -> store.add(new Quad(graph, link(i), NEXT, link(i + 1)))));
        }
    }

    private static Node link(int number) {
        return NodeFactory.createURI("http://example.org/link/" + number);
    }

    static Stream<Hostile> pack() {
        try {
            String file = Files.readString(Path.of("src/test/resources/hostile/queries.txt"));
            return Arrays.stream(file.split("(?m)^### "))
                    .skip(1)
                    .map(block -> block.split("\n", 2))
                    .map(block -> new Hostile(block[0].strip(), expanded(block[1].strip())));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static String expanded(String text) {
        return REPEATED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(IntStream.range(0, Integer.parseInt(match.group(1)))
                        .mapToObj(i -> match.group(2)
                                .replace("§+", Integer.toString(i + 1))
                                .replace("§", Integer.toString(i)))
                        .collect(Collectors.joining())));
    }

    @Test
    void thePackHasAtLeastSixty() {
        assertThat(pack().map(Hostile::name)).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pack")
    void endsInTimeAndHarmsNobody(Hostile query) {
        List<Integer> others = new CopyOnWriteArrayList<>();
        CompletableFuture<HttpResponse<String>> hostile = CompletableFuture.supplyAsync(() -> post(
                "application/sparql-query", query.text(), "Accept", "application/sparql-results+json, text/turtle"));
        long start = System.nanoTime();
        do {
            others.add(
                    get(query("SELECT ?o { <http://example.org/joyce> ?p ?o }")).statusCode());
        } while (!hostile.isDone());
        HttpResponse<String> answer = hostile.join();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 413, 422, 503);
        assertThat(taken).isLessThan(LIMIT.plusSeconds(1));
        assertThat(others).containsOnly(200);
        if (answer.statusCode() == 200) {
            assertThatCode(() -> json(answer)).doesNotThrowAnyException();
        }
        assertThat(running.list()).isEmpty();
    }
}
