package eu.hemicycle.ingest;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.Institution;
import java.util.List;
import java.util.Optional;

/**
 * The head of a question: who asks whom about what.
 *
 * @param parts what the official record keeps as alternative title, part by part
 * @param body the lines after the head
 */
record QuestionHead(
        Front front,
        Line heading,
        List<String> parts,
        List<Author> authors,
        List<Institution> addressees,
        Optional<String> subject,
        List<Line> body) {

    static QuestionHead read(List<Line> lines, Heading heading) throws Unreadable {
        return new QuestionHeadReader(lines, heading).read();
    }

    /** The present layout prints the title as a heading of its own above the line that tells the kind. */
    Optional<String> title() {
        Optional<Line> marked = front.leftover().stream().filter(Line::heading).findFirst();
        return subject.or(() -> marked.or(() -> front.leftover().stream().reduce((above, below) -> below))
                .map(Line::text));
    }
}
