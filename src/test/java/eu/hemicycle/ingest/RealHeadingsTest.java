package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The headings of real questions in all languages, as the official record keeps them, put on pages. */
class RealHeadingsTest {

    private static final Path RECORDS = Path.of("../shared/data/ep-rdf");
    private static final Pattern HEADING = Pattern.compile("eli:title_alternative\\s+\"(.*)\"@(\\w\\w)");

    record Heading(Language language, List<String> lines) {}

    @Test
    void areReadWithReferenceAddresseeAndAuthors() throws IOException {
        List<Heading> headings = headings();
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (Heading heading : headings) {
            Question question = read(heading);
            languages.add(question.language());
            String name = heading.toString();
            assertThat(question.language()).as(name).isEqualTo(heading.language());
            assertThat(question.id().reference())
                    .as(name)
                    .isEqualTo(Front.references(heading.lines().get(0)).get(0));
            assertThat(question.addressees()).as(name).hasSize(1);
            assertThat(question.title()).as(name).contains("Lamps");
            assertThat(String.join(" - ", heading.lines()))
                    .as(name)
                    .isEqualToIgnoringWhitespace(question.heading().orElseThrow());
            List<Author> authors =
                    Labels.of(Language.EN).authors().in(heading.lines().get(3));
            assertThat(question.authors()).as(name).isNotEmpty().isEqualTo(authors);
        }
        assertThat(headings).hasSizeGreaterThan(400);
        assertThat(languages).hasSize(23);
        assertThat(headings.stream().map(RealHeadingsTest::read).map(Question::addressees))
                .contains(List.of(Institution.HIGH_REPRESENTATIVE), List.of(Institution.COUNCIL));
    }

    private static Question read(Heading heading) {
        String page = String.join("\n", heading.lines()) + "\n" + firstSubject(heading.language())
                + ": Lamps\n\nThe lamps are bright.\n";
        Reading reading = new Readers()
                .read(
                        "page.txt",
                        Optional.empty(),
                        new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
                        Clock.systemUTC());
        assertThat(reading).as(heading.toString()).isInstanceOf(Reading.Read.class);
        return (Question) ((Reading.Read) reading).documents().get(0);
    }

    private static String firstSubject(Language language) {
        return switch (language) {
            case DE -> "Betrifft";
            case FR -> "Objet";
            case PL -> "Przedmiot";
            case CS -> "Předmět";
            case NL -> "Betreft";
            case FI -> "Aihe";
            case ES -> "Asunto";
            case PT -> "Assunto";
            case IT -> "Oggetto";
            case EL -> "Θέμα";
            case BG -> "Относно";
            case RO -> "Subiect";
            case HU -> "Tárgy";
            case SV -> "Angående";
            case DA -> "Om";
            case SK -> "Vec";
            case SL -> "Zadeva";
            case HR -> "Predmet";
            case ET -> "Teema";
            case LT -> "Tema";
            case LV -> "Temats";
            case MT -> "Suġġett";
            case GA -> "Ábhar";
            case EN -> "Subject";
        };
    }

    private static List<Heading> headings() throws IOException {
        assumeTrue(Files.isDirectory(RECORDS), "needs the official records in ../shared, which are not here");
        List<Heading> headings = new ArrayList<>();
        try (Stream<Path> files = Files.list(RECORDS)) {
            for (Path file : files.toList()) {
                Matcher matcher = HEADING.matcher(Files.readString(file));
                while (matcher.find()) {
                    List<String> lines = Stream.of(matcher.group(1).split("<br/>"))
                            .map(PlainText::clean)
                            .toList();
                    headings.add(new Heading(Language.of(matcher.group(2)).orElseThrow(), lines));
                }
            }
        }
        return headings;
    }
}
