package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The W3C's SPARQL tests of queries and results, each over HTTP with the test's data in the store of the endpoint. */
class W3cQueryTest extends W3cQueries {

    private static final Map<String, String> NOT_PASSING = notPassing("query");

    static Stream<W3cManifest.Case> cases() {
        assumeSuites();
        List<W3cManifest.Case> cases = new ArrayList<>();
        for (String manifest :
                List.of("sparql11/manifest-sparql11-query.ttl", "sparql11/manifest-sparql11-results.ttl")) {
            cases.addAll(W3cManifest.read(manifest));
        }
        assertThat(cases).hasSizeGreaterThan(300);
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesOrIsListed(W3cManifest.Case test) throws IOException {
        passesOrIsListed(test.name(), outcome(test), NOT_PASSING);
    }

    @Test
    void everyListedCaseExists() {
        assertThat(cases().map(W3cManifest.Case::name)).containsAll(NOT_PASSING.keySet());
    }
}
