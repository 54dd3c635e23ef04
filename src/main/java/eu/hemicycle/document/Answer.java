package eu.hemicycle.document;

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
        Optional<URI> page)
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
}
