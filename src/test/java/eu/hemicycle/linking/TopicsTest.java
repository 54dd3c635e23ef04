package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Topics TOPICS = Topics.of(List.of(
            topic("care", "health care@en", "hospital@en", "Krankenhaus@de", "clinique@fr"),
            topic("crime", "computer crime@en", "cyber-attack@en"),
            topic("dumping", "dumping@en"),
            topic("landfill", "dumping of waste@en"),
            topic("virus", "WIDGET-7"),
            topic("ai", "AI@en")));

    @Test
    void theTitleDecidesAndTheTextRanks() {
        List<Subject> subjects = TOPICS.find(
                Optional.of("Cyber-attacks on hospitals"),
                Optional.of(new Text(List.of("A cyber-attack hit one."), List.of())),
                Language.EN);

        assertThat(subjects)
                .extracting(Subject::iri)
                .containsExactly("https://example.org/crime", "https://example.org/care");
        assertThat(subjects.get(0).inTitle()).extracting(Subject.Place::quote).containsExactly("Cyber-attacks");
        assertThat(subjects.get(0).inText()).extracting(Subject.Place::quote).containsExactly("cyber-attack");
        assertThat(subjects.get(0).confidence())
                .isGreaterThan(subjects.get(1).confidence())
                .isLessThan(1);
    }

    @Test
    void withoutATitleOnlyWhatTheTextKeepsSayingCounts() {
        assertThat(inText("A hospital.")).isEmpty();
        assertThat(inText("A hospital and hospitals, and health care there."))
                .extracting(Subject::iri)
                .containsExactly("https://example.org/care");
    }

    @Test
    void abbreviationsKeepTheirCapitals() {
        assertThat(TOPICS.find(Optional.of("The ai and the AIs"), Optional.empty(), Language.EN))
                .isEmpty();
        assertThat(TOPICS.find(Optional.of("AI in schools"), Optional.empty(), Language.EN))
                .hasSize(1);
    }

    @Test
    void whatTheTitleDoesNotSayCountsIfTheTextKeepsSayingIt() {
        assertThat(iris("Crime in a city", "A hospital, two hospitals and health care.", Language.EN))
                .containsExactly("https://example.org/care");
        assertThat(iris("Crime in a city", "A hospital and two hospitals.", Language.EN))
                .isEmpty();
    }

    @Test
    void longerWordsTakeThePlaceOfShorterOnes() {
        assertThat(iris("Dumping of waste in a river", "", Language.EN))
                .containsExactly("https://example.org/landfill");
        assertThat(iris("Dumping of bicycles", "", Language.EN)).containsExactly("https://example.org/dumping");
    }

    @Test
    void eachLanguageHasItsOwnWordsAndTheirForms() {
        assertThat(iris("Schließung von Krankenhäusern", "", Language.DE)).containsExactly("https://example.org/care");
        assertThat(iris("Fermeture de cliniques", "", Language.FR)).containsExactly("https://example.org/care");
        assertThat(iris("Krankenhaus", "", Language.FR)).isEmpty();
        assertThat(iris("Hospital", "", Language.DE)).isEmpty();
    }

    @Test
    void wordsOfNoLanguageCountInAll() {
        assertThat(iris("WIDGET-7 in Griechenland", "", Language.DE)).containsExactly("https://example.org/virus");
        assertThat(iris("WIDGET-7 на остров", "", Language.BG)).containsExactly("https://example.org/virus");
    }

    private static List<String> iris(String title, String words, Language language) {
        Optional<Text> text =
                Optional.of(words).filter(any -> !any.isEmpty()).map(any -> new Text(List.of(any), List.of()));
        return TOPICS.find(Optional.of(title), text, language).stream()
                .map(Subject::iri)
                .toList();
    }

    /** Words as {@code hospital@en}; those without a language count in each. */
    private static Topic topic(String id, String... words) {
        List<Name> names = Stream.of(words)
                .map(word -> word.split("@"))
                .map(parts ->
                        new Name(parts[0], parts.length == 1 ? Optional.empty() : Language.of(parts[1]), Use.HIDDEN))
                .toList();
        return new Topic("https://example.org/" + id, names);
    }

    private static List<Subject> inText(String words) {
        return TOPICS.find(Optional.empty(), Optional.of(new Text(List.of(words), List.of())), Language.EN);
    }
}
