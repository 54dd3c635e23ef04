package eu.hemicycle.ingest;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.DocumentId.Part;
import eu.hemicycle.document.ParliamentaryTerm;
import eu.hemicycle.document.Reference;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which document a page is: letter, year and number from the page, the term from its address, its file name or the year. */
final class Identity {

    private final Page page;
    private final Line heading;
    private final Set<DocumentId> official;

    Identity(Page page, Line heading) {
        this.page = page;
        this.heading = heading;
        this.official = new LinkedHashSet<>(
                Stream.of(page.canonical().map(URI::toString), page.url().map(URI::toString), Optional.of(page.name()))
                        .flatMap(Optional::stream)
                        .flatMap(name -> DocumentId.in(name).stream())
                        .toList());
    }

    DocumentId question(Front front, Optional<LocalDate> tabled) throws Unreadable {
        Reference reference = only(front.own()).or(this::officialReference).orElseThrow(this::unknown);
        return agreed(reference, Part.QUESTION, tabled);
    }

    DocumentId answer(Front front) throws Unreadable {
        Optional<Reference> named = officialReference().filter(front.questions()::contains);
        Reference reference = only(front.own())
                .or(() -> named)
                .or(() -> front.questions().stream().findFirst())
                .or(this::officialReference)
                .orElseThrow(this::unknown);
        return agreed(reference, Part.ANSWER, Optional.empty());
    }

    /** The questions that an answer names, its own first; questions answered together belong to one term. */
    List<DocumentId> questions(DocumentId answer, Front front) {
        Set<DocumentId> questions = new LinkedHashSet<>();
        questions.add(answer.question());
        front.questions().stream()
                .map(reference -> new DocumentId(reference, term(reference, answer), Part.QUESTION))
                .forEach(questions::add);
        return new ArrayList<>(questions);
    }

    private static int term(Reference reference, DocumentId answer) {
        return reference.equals(answer.reference())
                ? answer.term()
                : ParliamentaryTerm.of(reference.year()).orElse(answer.term());
    }

    private Optional<Reference> only(Set<Reference> own) throws Unreadable {
        if (own.size() > 1) {
            throw new Unreadable(
                    heading.number(), own.toString(), "A page has one reference of its own", "Offer one page per file");
        }
        return own.stream().findFirst();
    }

    private Optional<Reference> officialReference() {
        return official.stream().map(DocumentId::reference).findFirst();
    }

    private DocumentId agreed(Reference reference, Part part, Optional<LocalDate> tabled) throws Unreadable {
        for (DocumentId id : official) {
            if (!id.reference().equals(reference) || id.part() != part) {
                String what = part == Part.ANSWER ? "the answer to " : "the question ";
                throw new Unreadable(
                        heading.number(),
                        what + reference + " and " + id,
                        "A page and its file name or address speak of one document",
                        "Correct the file name, or save the page again");
            }
        }
        int term = official.stream()
                .map(DocumentId::term)
                .findFirst()
                .or(() -> ParliamentaryTerm.of(reference.year()))
                .or(() -> tabled.flatMap(ParliamentaryTerm::on))
                .orElseThrow(() -> withoutTerm(reference, part));
        return new DocumentId(reference, term, part);
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
