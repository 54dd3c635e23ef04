package eu.hemicycle.ingest;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.DocumentId.Part;
import eu.hemicycle.document.ParliamentaryTerm;
import eu.hemicycle.document.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which document a page is: letter, year and number from the page, the term from its address, its file name or a date. */
final class Identity {

    private final Naming naming;
    private final Line heading;
    private final List<DocumentId> before;
    private final boolean alone;

    /**
     * @param before the questions above on the same page
     * @param alone whether the page holds nothing else
     */
    Identity(Page page, Line heading, List<DocumentId> before, boolean alone) {
        this.naming = Naming.of(page);
        this.heading = heading;
        this.before = before;
        this.alone = alone;
    }

    DocumentId question(Front front, Optional<LocalDate> tabled) throws Unreadable {
        Reference reference = only(front.headline())
                .or(() -> first(front.own()))
                .or(() -> first(naming.all()))
                .orElseThrow(this::unknown);
        contradiction(front, reference);
        return agreed(reference, Part.QUESTION, tabled.flatMap(ParliamentaryTerm::on));
    }

    /** @param given the day of the answer, before which the question was tabled */
    DocumentId answer(Front front, Optional<LocalDate> given) throws Unreadable {
        Optional<Reference> named =
                naming.all().stream().filter(front.questions()::contains).findFirst();
        Reference reference = ofSeveral(front.own())
                .or(() -> named)
                .or(() -> first(front.questions()))
                .or(() -> before.stream().map(DocumentId::reference).findFirst())
                .or(() -> first(naming.all()))
                .orElseThrow(this::unknown);
        return agreed(reference, Part.ANSWER, given.flatMap(day -> onlyTermUntil(reference, day)));
    }

    /** The term of a question of a year that ends before or on a day, where the day tells. */
    private static Optional<Integer> onlyTermUntil(Reference reference, LocalDate day) {
        Optional<Integer> first = ParliamentaryTerm.on(LocalDate.of(reference.year(), 1, 1));
        boolean sameYear = day.getYear() == reference.year();
        return first.filter(term -> sameYear && ParliamentaryTerm.on(day).equals(first));
    }

    /** The questions that an answer names, its own first; questions answered together belong to one term. */
    List<DocumentId> questions(DocumentId answer, Front front) {
        Set<DocumentId> questions = new LinkedHashSet<>();
        questions.add(answer.question());
        Stream.concat(front.own().stream(), front.questions().stream())
                .map(reference -> new DocumentId(reference, term(reference, answer), Part.QUESTION))
                .forEach(questions::add);
        if (front.questions().isEmpty() && front.own().isEmpty()) {
            questions.addAll(before);
        }
        return new ArrayList<>(questions);
    }

    private int term(Reference reference, DocumentId answer) {
        return knownTerm(reference)
                .or(() -> ParliamentaryTerm.of(reference.year()))
                .orElse(answer.term());
    }

    /** The term of a question that stands on the same page, or of the document that the page is named after. */
    private Optional<Integer> knownTerm(Reference reference) {
        return Stream.concat(before.stream(), naming.official().stream())
                .filter(id -> id.reference().equals(reference))
                .map(DocumentId::term)
                .findFirst();
    }

    /** A file of a joint answer lists its questions on top: the one it is named after, or the first, gives it its reference. */
    private Optional<Reference> ofSeveral(Set<Reference> own) {
        return naming.all().stream().filter(own::contains).findFirst().or(() -> first(own));
    }

    private Optional<Reference> only(Set<Reference> own) throws Unreadable {
        if (own.size() > 1) {
            throw new Unreadable(
                    heading.number(), own.toString(), "A page has one reference of its own", "Offer one page per file");
        }
        return first(own);
    }

    private static Optional<Reference> first(Set<Reference> references) {
        return references.stream().findFirst();
    }

    private void contradiction(Front front, Reference reference) throws Unreadable {
        if (!front.own().isEmpty() && !front.own().contains(reference)) {
            throw new Unreadable(
                    heading.number(),
                    reference + " and " + front.own(),
                    "A page has one reference of its own",
                    "Offer one page per file");
        }
    }

    private DocumentId agreed(Reference reference, Part part, Optional<Integer> byDate) throws Unreadable {
        for (DocumentId id : naming.official()) {
            boolean same = id.reference().equals(reference) && id.part() == part;
            if (!same && alone) {
                throw disagreeing(reference, part, id.toString());
            }
        }
        for (Reference named : naming.references()) {
            if (!named.equals(reference) && alone && part == Part.QUESTION) {
                throw disagreeing(reference, part, named.toString());
            }
        }
        int term = knownTerm(reference)
                .or(() -> ParliamentaryTerm.of(reference.year()))
                .or(() -> byDate)
                .orElseThrow(() -> withoutTerm(reference, part));
        return new DocumentId(reference, term, part);
    }

    private Unreadable disagreeing(Reference reference, Part part, String name) {
        String what = part == Part.ANSWER ? "the answer to " : "the question ";
        return new Unreadable(
                heading.number(),
                what + reference + " and " + name,
                "A page and its file name or address speak of one document",
                "Correct the file name, or save the page again");
    }

    private Unreadable withoutTerm(Reference reference, Part part) {
        String name = new DocumentId(reference, 9, part).toString().replaceFirst("-9-", "-TERM-");
        return new Unreadable(
                heading.number(),
                reference.toString(),
                "Two parliamentary terms, or one not known here, share the year of this reference, and the page does not say"
                        + " which is meant",
                "Name the file after the document with its term, like " + name + "_EN");
    }

    private Unreadable unknown() {
        return new Unreadable(
                heading.number(),
                heading.text(),
                "A page names its question by a reference such as E-000001/2021",
                "Name the file after the document, like E-9-2021-000001_EN");
    }
}
