package eu.hemicycle.document;

import static eu.hemicycle.document.Merging.either;
import static eu.hemicycle.document.Merging.united;

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
        Optional<URI> page,
        Optional<Edition> edition,
        Optional<Registration> registration)
        implements Document {

    public Question {
        if (id.part() != DocumentId.Part.QUESTION) {
            throw new IllegalArgumentException(id + " is not the identifier of a question");
        }
        authors = List.copyOf(authors);
        addressees = List.copyOf(addressees);
        renditions = List.copyOf(renditions);
    }

    /** A question as a page shows it: in its first state, and without a register entry. */
    public Question(
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
            Optional<URI> page) {
        this(
                id,
                language,
                date,
                title,
                heading,
                authors,
                addressees,
                text,
                renditions,
                lastUpdated,
                summary,
                page,
                Optional.empty(),
                Optional.empty());
    }

    /** A question of which no more than its identifier is known. */
    public static Question named(DocumentId id, Language language) {
        return new Question(
                id,
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Question with(Edition shown) {
        return new Question(
                id,
                language,
                date,
                title,
                heading,
                authors,
                addressees,
                text,
                renditions,
                lastUpdated,
                summary,
                page,
                Optional.of(shown),
                registration);
    }

    @Override
    public Question completedBy(Document other) {
        if (!(other instanceof Question second)) {
            throw Merging.ofTwoKinds(this, other);
        }
        return new Question(
                id,
                language,
                date.or(second::date),
                title.or(second::title),
                heading.or(second::heading),
                either(authors, second.authors),
                either(addressees, second.addressees),
                text.or(second::text),
                united(renditions, second.renditions),
                lastUpdated.or(second::lastUpdated),
                summary.or(second::summary),
                page.or(second::page),
                edition.or(second::edition),
                Merging.registration(registration, second.registration));
    }
}
