package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The real answer to E-003194/2020, read where it lies. */
class SeedAnswerTest {

    private static final Path SEED = Path.of("../shared/data/seed/E-9-2020-003194-ASW_EN.txt");

    private static final Pattern NOTE = Pattern.compile("(?m)^\\((\\d)\\)(.+)$");

    private static final Pattern MARK = Pattern.compile("\\((\\d)\\)");

    @Test
    void everythingNamedIsLinkedAndNothingElse() throws IOException {
        assumeTrue(Files.exists(SEED), "needs " + SEED + ", which is not part of the repository");

        List<Link> links = new Linker(SampleLexicon.lexicon()).link(text(Files.readString(SEED)), Language.EN);

        assertThat(links)
                .extracting(link -> link.quote().replace('\u00a0', ' ') + " => " + MarkedText.written(link.target()))
                .containsExactly(
                        "Commission => COM",
                        "EU Agency for Cybersecurity (ENISA) => ENISA",
                        "CSIRTs network => csirts-network",
                        "COVID-19 task force => task-force",
                        "Commission => COM",
                        "directive on security of network and information systems (NIS Directive) => nis",
                        "NIS Cooperation Group => cooperation-group",
                        "eHealth Network => ehealth-network",
                        "European Cybersecurity Health Group => health-group",
                        "ENISA => ENISA",
                        "Commission => COM",
                        "ENISA => ENISA",
                        "Europol => EUROPOL",
                        "EC3 => EC3",
                        "European External Action Service (EEAS) => EEAS",
                        "Computer Emergency Response Team for the EU institutions, bodies and agencies (CERT-EU)"
                                + " => CERT-EU",
                        "eHealth Network => ehealth-network",
                        "Article 14 of Directive 2011/24/EU => dir/2011/24 Art. 14");
    }

    /** Just enough of a reader for this one page. */
    private static Text text(String page) {
        String body = page.substring(page.indexOf("During"), page.indexOf("Last updated"));
        Map<String, String> notes = new TreeMap<>();
        NOTE.matcher(body).results().forEach(note -> notes.put(note.group(1), note.group(2)));
        String paragraphs = NOTE.matcher(body).replaceAll("").strip();
        Text unmarked = new Text(Arrays.asList(paragraphs.split("\n\n")), List.of());
        List<Footnote> footnotes = new ArrayList<>();
        Matcher mark = MARK.matcher(unmarked.content());
        while (mark.find()) {
            Span span = new Span(mark.start(), mark.end());
            footnotes.add(
                    new Footnote(mark.group(1), Optional.of(span), Optional.ofNullable(notes.get(mark.group(1)))));
        }
        return new Text(unmarked.paragraphs(), footnotes);
    }
}
