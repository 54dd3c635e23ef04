package eu.hemicycle.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An annex of an answer as one source gives it.
 *
 * @param date the day of the document
 * @param numbering its place among the annexes
 * @param number its number as printed
 */
public record Annex(
        DocumentId id,
        Language language,
        Optional<LocalDate> date,
        Optional<String> title,
        Optional<Integer> numbering,
        Optional<String> number,
        Optional<Text> text,
        List<Rendition> renditions,
        Optional<String> summary,
        Optional<URI> page,
        Optional<Edition> edition,
        Optional<Registration> registration)
        implements Document {

    public Annex {
        if (id.part() != DocumentId.Part.ANNEX) {
            throw new IllegalArgumentException(id + " is not the identifier of an annex");
        }
        renditions = List.copyOf(renditions);
    }

    /** The answer to which it is an annex. */
    public DocumentId answer() {
        return id.answer();
    }

    @Override
    public Annex completedBy(Document other) {
        if (!(other instanceof Annex second)) {
            throw Merging.ofTwoKinds(this, other);
        }
        return new Annex(
                id,
                language,
                date.or(second::date),
                title.or(second::title),
                numbering.or(second::numbering),
                number.or(second::number),
                text.or(second::text),
                Merging.united(renditions, second.renditions),
                summary.or(second::summary),
                page.or(second::page),
                edition.or(second::edition),
                Merging.registration(registration, second.registration));
    }
}
