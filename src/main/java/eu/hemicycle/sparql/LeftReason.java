package eu.hemicycle.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a query, or a part of it, is not answered by columns: a few kinds, for a counter and for pages. */
enum LeftReason {
    /** Columns are of the store alone, and describe by all of it. */
    DATASET,
    /** Columns have not followed the newest changes yet. */
    BEHIND,
    /** There are none, or an operator wanted an answer without. */
    OFF,
    GRAPH("GRAPH", "graph"),
    SEARCH("search", "property function"),
    EXISTS("EXISTS"),
    FUNCTION("the function", "the aggregate", "the expression"),
    PATH("the path", "a path"),
    CONSTANT("the constant"),
    PATTERN;

    private final List<String> words;

    LeftReason(String... words) {
        this.words = List.of(words);
    }

    /** @param reason as a plan gives it */
    static LeftReason of(String reason) {
        return Arrays.stream(values())
                .filter(kind -> kind.words.stream().anyMatch(reason::contains))
                .findFirst()
                .orElse(PATTERN);
    }

    /** Its name in metrics and messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
