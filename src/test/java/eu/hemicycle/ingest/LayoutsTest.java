package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Respondent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One page for each layout and variant, and beside it what it says. {@code -Dexpected=write} writes what is read now, for
 * review.
 */
class LayoutsTest {

    private static final Path PAGES = Path.of("src/test/resources/pages/layouts");
    private static final Readers READERS = new Readers();

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @Test
    void thereArePages() throws IOException {
        assertThat(pages().count()).isGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatIsExpected(Path page) throws IOException {
        Reading reading = READERS.read(page, Clock.systemUTC());
        assertThat(reading).as(reading.toString()).isInstanceOf(Reading.Read.class);
        String said = ((Reading.Read) reading)
                .documents().stream().map(LayoutsTest::said).collect(Collectors.joining("\n"));
        Path expected = page.resolveSibling(page.getFileName() + ".expected");
        if ("write".equals(System.getProperty("expected"))) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static String said(Document document) {
        StringBuilder said = new StringBuilder();
        line(said, document.id() + " in", document.language().code());
        document.date().ifPresent(date -> line(said, "dated", date));
        document.title().ifPresent(title -> line(said, "title", title));
        document.edition().ifPresent(edition -> line(said, "edition", edition));
        if (document instanceof Question question) {
            line(said, "heading", question.heading().orElseThrow());
            question.authors().forEach(author -> line(said, "author", said(author)));
            line(said, "to", question.addressees());
        } else if (document instanceof Answer answer) {
            line(said, "answers", answer.questions());
            answer.respondents().forEach(respondent -> line(said, "respondent", said(respondent)));
            answer.institution().ifPresent(institution -> line(said, "for", institution));
        } else if (document instanceof Annex annex) {
            line(said, "annex", annex.numbering().orElseThrow());
        }
        document.text().ifPresent(text -> {
            text.paragraphs().forEach(paragraph -> line(said, "|", paragraph));
            text.footnotes().forEach(note -> line(said, "note " + note.marker(), said(note)));
        });
        return said.toString();
    }

    private static void line(StringBuilder said, String label, Object value) {
        said.append(label).append(' ').append(value).append('\n');
    }

    private static String said(Author author) {
        return author.name()
                + author.group().map(group -> " (" + group + ")").orElse("")
                + author.onBehalfOf().map(group -> ", for " + group).orElse("");
    }

    private static String said(Respondent respondent) {
        return respondent.name() + ", printed " + respondent.printed();
    }

    private static String said(Footnote note) {
        Optional<String> mark = note.mark().map(span -> "at " + span.start() + "-" + span.end());
        return mark.orElse("without mark") + ": " + note.text().orElse("(unresolved)");
    }
}
