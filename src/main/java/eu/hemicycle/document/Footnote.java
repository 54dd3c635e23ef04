package eu.hemicycle.document;

import java.util.Optional;

/**
 * A note to the text. One whose mark stands in the text while its words are missing in the source is kept, unresolved.
 *
 * @param marker what stands between the brackets: {@code 1}
 * @param mark where the bracketed mark stands in {@link Text#content()}; empty where only the note was printed
 * @param text the note's words, without the mark
 */
public record Footnote(String marker, Optional<Span> mark, Optional<String> text) {

    public Footnote {
        if (mark.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("Footnote " + marker + " has neither mark nor text");
        }
    }

    public boolean resolved() {
        return text.isPresent();
    }
}
