package eu.hemicycle.ingest;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Text;
import java.time.LocalDate;
import java.util.Optional;

/** From the printed lines of a portal page to the document that it shows. */
final class PortalPage {

    private PortalPage() {}

    static Document document(Page page) throws Unreadable {
        Optional<Heading> heading = Heading.in(page);
        if (heading.isEmpty()) {
            throw unknown(page);
        }
        return heading.get().kind() == Heading.Kind.ANSWER
                ? answer(page, heading.get())
                : question(page, heading.get());
    }

    private static Unreadable unknown(Page page) {
        Line first = page.lines().get(0);
        return new Unreadable(
                first,
                "A page of a question or an answer has a line that begins with \"Question for written answer\","
                        + " \"Answer given by\" or the like, or a \"Question reference:\", and this one has none",
                "Offer pages of questions and answers in English");
    }

    private static Document answer(Page page, Heading heading) throws Unreadable {
        AnswerHead head = AnswerHead.read(page, heading);
        Body body = Body.read(page, head.body(), heading);
        Identity identity = new Identity(page, head.heading());
        DocumentId id = identity.answer(head.front());
        Text text = body.text(page).orElseThrow(() -> Body.missing(head.heading()));
        return new Answer(
                id,
                PageLanguage.of(page, heading),
                Optional.of(date(head.front().date(), head.heading())),
                Optional.empty(),
                identity.questions(id, head.front()),
                head.respondents(),
                head.institution(),
                Optional.of(text),
                Renditions.of(page, id, head.front().renditions()),
                body.lastUpdated(),
                Optional.empty(),
                page.canonical());
    }

    private static Document question(Page page, Heading heading) throws Unreadable {
        QuestionHead head = QuestionHead.read(page, heading);
        Body body = Body.read(page, head.body(), heading);
        LocalDate tabled = date(head.front().date().or(body::submitted), head.heading());
        DocumentId id = new Identity(page, head.heading()).question(head.front(), Optional.of(tabled));
        String title = head.subject().or(() -> title(head)).orElseThrow(() -> untitled(head));
        return new Question(
                id,
                PageLanguage.of(page, heading),
                Optional.of(tabled),
                Optional.of(title),
                Optional.of(String.join(" - ", head.parts())),
                head.authors(),
                head.addressees(),
                body.text(page),
                Renditions.of(page, id, head.front().renditions()),
                body.lastUpdated(),
                Optional.empty(),
                page.canonical());
    }

    /** The present layout prints the title as a heading of its own above the line that tells the kind. */
    private static Optional<String> title(QuestionHead head) {
        Optional<Line> marked =
                head.front().leftover().stream().filter(Line::heading).findFirst();
        return marked.or(() -> head.front().leftover().stream().reduce((above, below) -> below))
                .map(Line::text);
    }

    private static LocalDate date(Optional<LocalDate> found, Line heading) throws Unreadable {
        return found.orElseThrow(() -> new Unreadable(
                heading,
                "A page gives its date, such as 24 September 2020 or 24.9.2020, on a line of its own",
                "Save or download the whole page again"));
    }

    private static Unreadable untitled(QuestionHead head) {
        return new Unreadable(
                head.heading(),
                "A question has a subject, and this page shows none",
                "Save or download the whole page again");
    }
}
