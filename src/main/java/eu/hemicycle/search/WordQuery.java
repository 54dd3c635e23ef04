package eu.hemicycle.search;

import java.util.List;

/** What somebody looks for; see {@link WordQueryParser} for how it is written. */
sealed interface WordQuery {

    /** One word, in any of its forms where the language's stems are known. */
    record Word(String text) implements WordQuery {}

    /** Words that begin so. */
    record Beginning(String text) implements WordQuery {}

    /** Words in a row. */
    record Phrase(String text) implements WordQuery {}

    /** All of these, and none of those. */
    record All(List<WordQuery> wanted, List<WordQuery> unwanted) implements WordQuery {}

    /** One of these at least. */
    record Any(List<WordQuery> wanted) implements WordQuery {}
}
