package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Topics TOPICS = Topics.of(List.of(
            new Topic("https://example.org/care", List.of("health care", "hospital")),
            new Topic("https://example.org/crime", List.of("computer crime", "cyber-attack")),
            new Topic("https://example.org/ai", List.of("AI"))));

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

    private static List<Subject> inText(String words) {
        return TOPICS.find(Optional.empty(), Optional.of(new Text(List.of(words), List.of())), Language.EN);
    }
}
