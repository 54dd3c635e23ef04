package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.RiotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of the drafts of SPARQL 1.2 holds at this endpoint of SPARQL 1.1, and what does not. */
class W3cDraftsTest extends W3cQueries {

    private static final Map<String, String> NOT_PASSING = notPassing("drafts");

    static Stream<W3cManifest.Case> cases() {
        assumeSuites();
        List<W3cManifest.Case> cases = W3cManifest.read("sparql12/manifest.ttl").stream()
                .filter(test -> !test.kind().contains("Update"))
                .toList();
        assertThat(cases).hasSizeGreaterThan(200);
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesOrIsListed(W3cManifest.Case test) throws IOException {
        passesOrIsListed(test.name(), orUnreadable(test), NOT_PASSING);
    }

    /** Jena 5.6 cannot read every file of the drafts. */
    private String orUnreadable(W3cManifest.Case test) throws IOException {
        try {
            return outcome(test);
        } catch (RiotException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    @Test
    void everyListedCaseExists() {
        assertThat(cases().map(W3cManifest.Case::name)).containsAll(NOT_PASSING.keySet());
    }
}
