package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.system.Txn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The W3C's SPARQL 1.1 Update tests against an endpoint that only reads: none of them passes, for this one reason, and
 * none of them changes anything by any door.
 */
class W3cUpdateTest extends W3cTests {

    static Stream<W3cManifest.Case> cases() {
        assumeSuites();
        var cases = W3cManifest.read("sparql11/manifest-sparql11-update.ttl");
        assertThat(cases).hasSizeGreaterThan(150);
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAndChangesNothing(W3cManifest.Case test) {
        load(test);
        long before = size();
        String update = textOf(test.request());

        assertThat(send(request("/sparql")
                                .header("Content-Type", "application/sparql-update")
                                .POST(BodyPublishers.ofString(update)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("application/x-www-form-urlencoded", "update=" + encoded(update))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> asQuery = post("application/sparql-query", update);
        assertThat(asQuery.statusCode()).as(asQuery.body()).isEqualTo(400);
        assertThat(size()).isEqualTo(before);
    }

    private void load(W3cManifest.Case test) {
        clear();
        if (test.hasAction()) {
            test.actions(W3cManifest.UT + "data").forEach(this::loadDefault);
            test.actions(W3cManifest.UT + "graphData").forEach(this::loadLabelled);
        }
    }

    private long size() {
        return Txn.calculateRead(store, () -> Iter.count(store.find()));
    }
}
