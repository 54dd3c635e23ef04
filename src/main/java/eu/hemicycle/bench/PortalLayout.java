package eu.hemicycle.bench;

import eu.hemicycle.bench.Block.Role;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands on a page of the portal, in which order: the layout of the years to 2020 and the present one. */
final class PortalLayout {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

    private final Document document;
    private final Layout layout;
    private final List<Block> blocks = new ArrayList<>();

    private PortalLayout(Document document, Layout layout) {
        this.document = document;
        this.layout = layout;
    }

    static List<Block> question(Question question, Layout layout) {
        PortalLayout page = new PortalLayout(question, layout);
        if (layout.isPresent()) {
            page.presentTop(question.title().orElseThrow(), question.date());
            page.add(Role.LINES, head(question));
        } else {
            page.oldTop(question.date());
            List<String> head = head(question);
            head.add("Subject: " + question.title().orElseThrow());
            head.add("Answer in writing");
            page.add(Role.LINES, head);
        }
        return page.body(question.text(), question.lastUpdated());
    }

    static List<Block> answer(Answer answer, Layout layout) {
        PortalLayout page = new PortalLayout(answer, layout);
        if (layout.isPresent()) {
            page.presentTop(heading(answer), answer.date());
            page.joint(answer);
        } else {
            page.oldTop(answer.date());
            page.add(Role.LINES, List.of(heading(answer), references(answer)));
        }
        return page.body(answer.text(), answer.lastUpdated());
    }

    private void presentTop(String title, Optional<LocalDate> date) {
        add(Role.LANGUAGES, List.of("EN - English"));
        add(Role.LINES, List.of("Parliamentary question - " + printed(document.id()) + "Parliamentary question"));
        add(Role.TITLE, List.of(title));
        add(Role.LINES, List.of(NUMBERS.format(date.orElseThrow())));
        files();
    }

    private void oldTop(Optional<LocalDate> date) {
        add(Role.LINES, List.of("Go back to the Europarl portal"));
        add(Role.LINES, List.of("Choisissez la langue de votre document :"));
        add(Role.LANGUAGES, List.of("en - English (Selected)"));
        add(Role.LINES, List.of("Parliamentary questions"));
        files();
        add(Role.LINES, List.of(WORDS.format(date.orElseThrow())));
    }

    private void files() {
        add(
                Role.FILES,
                document.renditions().stream().map(file -> file.format().name()).toList());
    }

    private static String printed(DocumentId id) {
        return id.reference() + (id.part() == DocumentId.Part.ANSWER ? "(ASW)" : "");
    }

    /** Kind and reference, addressee, rule, authors: the heading of the record, line by line. */
    private static List<String> head(Question question) {
        return new ArrayList<>(List.of(question.heading().orElseThrow().split(" - ")));
    }

    private static String heading(Answer answer) {
        String joint = answer.questions().size() > 1 ? "Joint answer" : "Answer";
        if (answer.institution().filter(Institution.COUNCIL::equals).isPresent()) {
            return "Reply given by the Council";
        }
        String names = answer.respondents().stream().map(Respondent::printed).collect(Collectors.joining(" and "));
        return joint + " given by " + names + " on behalf of the European Commission";
    }

    private static String references(Answer answer) {
        String references =
                answer.questions().stream().map(id -> id.reference().toString()).collect(Collectors.joining(", "));
        return (answer.questions().size() > 1 ? "Question references: " : "Question reference: ") + references;
    }

    /** A page in the present layout names its questions only where there are several. */
    private void joint(Answer answer) {
        if (answer.questions().size() > 1) {
            add(Role.LINES, List.of(references(answer)));
        }
    }

    private List<Block> body(Optional<Text> text, Optional<LocalDate> lastUpdated) {
        Text words = text.orElseThrow();
        words.paragraphs().forEach(paragraph -> add(Role.PARAGRAPH, List.of(paragraph)));
        add(Role.NOTES, notes(words));
        String updated = "Last updated: " + WORDS.format(lastUpdated.orElseThrow());
        add(Role.FOOTER, List.of(updated, "Legal notice - Privacy policy"));
        return List.copyOf(blocks);
    }

    private List<String> notes(Text words) {
        return words.footnotes().stream()
                .filter(Footnote::resolved)
                .map(note -> layout.noteMark(note.marker()) + note.text().orElseThrow())
                .toList();
    }

    private void add(Role role, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block(role, lines));
        }
    }
}
