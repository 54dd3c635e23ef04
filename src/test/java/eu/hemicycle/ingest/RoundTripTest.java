package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a layout prints is read back equal, as text and as HTML, in any language. */
class RoundTripTest {

    private static final Readers READERS = new Readers();

    @Property(tries = 400)
    void questionsAreReadBackEqual(@ForAll long seed, @ForAll Pages.Layout layout, @ForAll boolean html) {
        Random random = new Random(seed);
        Pages.Facts facts = Pages.facts(random, layout);
        String page = Pages.question(facts, layout, random);
        Question question = (Question) only(html ? Pages.html(page, random) : page);

        assertThat(question.id()).as(page).isEqualTo(facts.id());
        assertThat(question.language()).as(page).isEqualTo(facts.language());
        assertThat(question.date()).as(page).contains(facts.date());
        assertThat(question.title()).as(page).contains(facts.title());
        assertThat(question.addressees()).as(page).containsExactly(facts.asked());
        assertThat(question.authors()).as(page).isEqualTo(facts.authors());
        assertThat(question.edition().isPresent()).as(page).isEqualTo(page.contains("rev.1"));
        assertText(question.text().orElseThrow(), facts, layout, page);
    }

    @Property(tries = 400)
    void answersAreReadBackEqual(@ForAll long seed, @ForAll Pages.Layout layout, @ForAll boolean html) {
        Random random = new Random(seed);
        Pages.Facts facts = Pages.facts(random, layout);
        String page = Pages.answer(facts, layout, random);
        Answer answer = (Answer) only(html ? Pages.html(page, random) : page);

        assertThat(answer.id()).as(page).isEqualTo(facts.id().answer());
        assertThat(answer.questions()).as(page).containsExactly(facts.id());
        assertThat(answer.language()).as(page).isEqualTo(facts.language());
        assertThat(answer.date()).as(page).contains(facts.date());
        assertThat(answer.respondents()).as(page).extracting(Respondent::name).containsExactly(facts.respondent());
        assertThat(answer.institution()).as(page).contains(Institution.COMMISSION);
        assertText(answer.text().orElseThrow(), facts, layout, page);
    }

    private static void assertText(Text text, Pages.Facts facts, Pages.Layout layout, String page) {
        assertThat(text.paragraphs())
                .as(page)
                .isEqualTo(facts.paragraphs().stream()
                        .map(paragraph -> Pages.marked(paragraph, layout))
                        .toList());
        assertThat(text.footnotes())
                .as(page)
                .extracting(Footnote::text)
                .isEqualTo(facts.notes().stream().map(Optional::of).toList());
        assertThat(text.footnotes()).as(page).allSatisfy(note -> assertThat(note.mark())
                .isPresent());
    }

    private static Document only(String page) {
        Reading reading = READERS.read(
                "page",
                Optional.empty(),
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
                Clock.systemUTC());
        assertThat(reading).as(page).isInstanceOf(Reading.Read.class);
        List<Document> documents = ((Reading.Read) reading).documents();
        assertThat(documents).as(page).hasSize(1);
        return documents.get(0);
    }
}
