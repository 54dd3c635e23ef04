package eu.hemicycle.ingest;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From the printed lines of a page to the questions and answers that it shows, in its order. */
final class PortalPage {

    private final Page page;
    private final List<PagePart> parts;
    private final List<Document> documents = new ArrayList<>();

    private PortalPage(Page page, List<PagePart> parts) {
        this.page = page;
        this.parts = parts;
    }

    static List<Document> documents(Page page) throws Unreadable {
        Optional<DocumentId> annex = Naming.of(page).annex();
        if (annex.isPresent()) {
            return List.of(AnnexPage.annex(page, annex.get()));
        }
        List<PagePart> parts = PagePart.of(page);
        if (parts.isEmpty()) {
            throw unknown(page);
        }
        PortalPage portal = new PortalPage(page, parts);
        for (PagePart part : parts) {
            portal.read(part);
        }
        return List.copyOf(portal.documents);
    }

    private static Unreadable unknown(Page page) {
        return new Unreadable(
                page.lines().get(0),
                "A page of a question or an answer has a line that begins with \"Question for written answer\","
                        + " \"Answer given by\" or the like in one of the 24 official languages, or a \"Question reference:\","
                        + " and this one has none",
                "Offer pages of questions and answers, as the Parliament or the Official Journal prints them");
    }

    private void read(PagePart part) throws Unreadable {
        Document document = part.heading().kind() == Heading.Kind.QUESTION ? question(part) : answer(part);
        boolean twice = documents.stream()
                .anyMatch(other -> other.id().equals(document.id()) && other.language() == document.language());
        if (twice) {
            throw new Unreadable(
                    part.heading().line(), "A page holds a document once", "Offer each answer as a page of its own");
        }
        documents.add(document);
    }

    private Document answer(PagePart part) throws Unreadable {
        AnswerHead head = AnswerHead.read(part.lines(), part.heading());
        Body body = Body.read(page, head.body(), part.heading().labels());
        Optional<LocalDate> date = head.front().date();
        Identity identity = identity(head.heading());
        DocumentId id = identity.answer(head.front(), date);
        Language language = PageLanguage.of(page, part.heading(), languages());
        Text text = body.text(page).orElseThrow(() -> Body.missing(head.heading()));
        return new Answer(
                id,
                language,
                date,
                Optional.empty(),
                identity.questions(id, head.front()),
                head.respondents(),
                head.institution().or(() -> asked(head)),
                Optional.of(text),
                Renditions.of(page, id, head.front().renditions()),
                body.lastUpdated(),
                Optional.empty(),
                page.canonical(),
                head.front().edition(),
                Optional.empty());
    }

    /** A reply that names nobody comes from the one institution that the question above it asks. */
    private Optional<Institution> asked(AnswerHead head) {
        List<Institution> asked = questionsAbove().stream()
                .flatMap(question -> question.addressees().stream())
                .distinct()
                .toList();
        return head.respondents().isEmpty() && asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty();
    }

    /** The questions since the last answer. */
    private List<Question> questionsAbove() {
        List<Question> above = new ArrayList<>();
        for (Document document : documents) {
            if (document instanceof Question question) {
                above.add(question);
            } else {
                above.clear();
            }
        }
        return above;
    }

    private Identity identity(Line heading) {
        List<DocumentId> before = questionsAbove().stream().map(Question::id).toList();
        return new Identity(page, heading, before, parts.size() == 1);
    }

    private Document question(PagePart part) throws Unreadable {
        QuestionHead head = QuestionHead.read(part.lines(), part.heading());
        Body body = Body.read(page, head.body(), part.heading().labels());
        Optional<LocalDate> tabled = head.front().date().or(body::submitted);
        DocumentId id = identity(head.heading()).question(head.front(), tabled);
        Language language = PageLanguage.of(page, part.heading(), languages());
        return new Question(
                id,
                language,
                tabled,
                Optional.of(head.title().orElseThrow(() -> untitled(head))),
                Optional.of(String.join(" - ", head.parts())),
                head.authors(),
                head.addressees(),
                body.text(page),
                Renditions.of(page, id, head.front().renditions()),
                body.lastUpdated(),
                Optional.empty(),
                page.canonical(),
                head.front().edition(),
                Optional.empty());
    }

    private Set<Language> languages() {
        return parts.stream()
                .map(part -> part.heading().labels().language())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    private static Unreadable untitled(QuestionHead head) {
        return new Unreadable(
                head.heading(),
                "A question has a subject, and this page shows none",
                "Save or download the whole page again");
    }
}
