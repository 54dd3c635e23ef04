package eu.hemicycle.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question as one source gives it.
 *
 * @param date the day it was tabled
 * @param title its subject
 * @param heading the line that the official record keeps as alternative title, its parts joined by " - "
 * @param authors in printed order
 * @param addressees the institutions asked, in printed order
 */
public record Question(
        DocumentId id,
        Language language,
        Optional<LocalDate> date,
        Optional<String> title,
        Optional<String> heading,
        List<Author> authors,
        List<Institution> addressees,
        Optional<Text> text,
        List<Rendition> renditions,
        Optional<LocalDate> lastUpdated,
        Optional<String> summary,
        Optional<URI> page)
        implements Document {

    public Question {
        if (id.part() != DocumentId.Part.QUESTION) {
            throw new IllegalArgumentException(id + " is not the identifier of a question");
        }
        authors = List.copyOf(authors);
        addressees = List.copyOf(addressees);
        renditions = List.copyOf(renditions);
    }
}
