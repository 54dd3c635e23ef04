package eu.hemicycle.search;

import eu.hemicycle.document.Reference;
import java.util.List;

/** What somebody looks for; see {@link WordQueryParser} for how it is written. */
public sealed interface WordQuery {

    /** One word, in any of its forms where the language's stems are known. */
    record Word(String text) implements WordQuery {}

    /** Words that begin so. */
    record Beginning(String text) implements WordQuery {}

    /** Words in a row. */
    record Phrase(String text) implements WordQuery {}

    /** What is looked for in one kind of text only. */
    record In(Part part, WordQuery query) implements WordQuery {}

    /** Works that have a value of a facet. */
    record Has(Facet facet, String value) implements WordQuery {}

    /** The question of this reference, and its answers. */
    record Numbered(Reference reference) implements WordQuery {}

    /** All of these, and none of those. */
    record All(List<WordQuery> wanted, List<WordQuery> unwanted) implements WordQuery {}

    /** One of these at least. */
    record Any(List<WordQuery> wanted) implements WordQuery {}

    /** The texts of a Work that can be looked through by themselves. */
    enum Part {
        TITLE(IndexSchema.HEADING),
        TEXT(IndexSchema.WORDING),
        WHO(IndexSchema.PEOPLE);

        private final String field;

        Part(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
