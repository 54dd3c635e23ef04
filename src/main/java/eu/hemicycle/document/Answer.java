package eu.hemicycle.document;

import static eu.hemicycle.document.Merging.either;
import static eu.hemicycle.document.Merging.united;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An answer as one source gives it.
 *
 * @param date the day it was given
 * @param questions what it answers, at least one; the first is the one whose identifier it carries
 * @param respondents the persons named as answering, in printed order; none where an institution alone replies
 * @param institution for whom they answer
 */
public record Answer(
        DocumentId id,
        Language language,
        Optional<LocalDate> date,
        Optional<String> title,
        List<DocumentId> questions,
        List<Respondent> respondents,
        Optional<Institution> institution,
        Optional<Text> text,
        List<Rendition> renditions,
        Optional<LocalDate> lastUpdated,
        Optional<String> summary,
        Optional<URI> page,
        Optional<Edition> edition,
        Optional<Registration> registration)
        implements Document {

    public Answer {
        if (id.part() != DocumentId.Part.ANSWER) {
            throw new IllegalArgumentException(id + " is not the identifier of an answer");
        }
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("The answer " + id + " answers no question");
        }
        questions = List.copyOf(questions);
        respondents = List.copyOf(respondents);
        renditions = List.copyOf(renditions);
    }

    /** An answer as a page shows it: in its first state, and without a register entry. */
    public Answer(
            DocumentId id,
            Language language,
            Optional<LocalDate> date,
            Optional<String> title,
            List<DocumentId> questions,
            List<Respondent> respondents,
            Optional<Institution> institution,
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
                questions,
                respondents,
                institution,
                text,
                renditions,
                lastUpdated,
                summary,
                page,
                Optional.empty(),
                Optional.empty());
    }

    /** An answer of which no more than its identifier is known. */
    public static Answer named(DocumentId id, Language language) {
        return new Answer(
                id,
                language,
                Optional.empty(),
                Optional.empty(),
                List.of(id.question()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Answer with(Edition shown) {
        return new Answer(
                id,
                language,
                date,
                title,
                questions,
                respondents,
                institution,
                text,
                renditions,
                lastUpdated,
                summary,
                page,
                Optional.of(shown),
                registration);
    }

    @Override
    public Answer completedBy(Document other) {
        if (!(other instanceof Answer second)) {
            throw Merging.ofTwoKinds(this, other);
        }
        return new Answer(
                id,
                language,
                date.or(second::date),
                title.or(second::title),
                Merging.union(questions, second.questions),
                either(respondents, second.respondents),
                institution.or(second::institution),
                text.or(second::text),
                united(renditions, second.renditions),
                lastUpdated.or(second::lastUpdated),
                summary.or(second::summary),
                page.or(second::page),
                edition.or(second::edition),
                Merging.registration(registration, second.registration));
    }
}
