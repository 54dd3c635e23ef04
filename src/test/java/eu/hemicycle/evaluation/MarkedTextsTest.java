package eu.hemicycle.evaluation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.evaluation.MarkedFile.Mark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MarkedTextsTest {

    private static List<MarkedFile> texts;

    @BeforeAll
    static void read() throws IOException {
        texts = MarkedFiles.texts();
    }

    @Test
    void areWellFormed() {
        assertThat(texts).hasSizeGreaterThanOrEqualTo(150).allMatch(MarkedFile::wellFormed);
        assertThat(texts).allSatisfy(text -> assertThat(
                        text.text().codePointCount(0, text.text().length()))
                .isBetween(200, 4000));
    }

    @Test
    void haveTargetsOfTheirKind() {
        assertThat(texts).allSatisfy(text -> assertThat(text.marks())
                .allSatisfy(mark -> assertThat(mark.kind().allows(mark.target()))
                        .as("%s: %s", text.name(), mark)
                        .isTrue()));
    }

    @Test
    void nameOnlyBodiesAndPersonsThatExist() {
        Set<String> known = new HashSet<>(MarkedFiles.named("bodies.ttl"));
        known.addAll(MarkedFiles.named("persons.ttl"));
        known.addAll(MarkedFiles.named("commissioners.ttl"));
        assertThat(texts.stream().flatMap(text -> text.marks().stream()))
                .filteredOn(mark -> mark.kind() == MarkKind.BODY || mark.kind() == MarkKind.PERSON)
                .extracting(Mark::target)
                .filteredOn(target -> !target.equals("-"))
                .isSubsetOf(known);
    }

    @Test
    void haveTopicsOfEuroVoc() {
        Set<String> known = MarkedFiles.eurovoc();
        assertThat(texts).allSatisfy(text -> assertThat(text.topics())
                .as(text.name())
                .hasSizeBetween(1, 10)
                .isSubsetOf(known));
    }

    @Test
    void keepEveryThirdBack() {
        assertThat(texts).allMatch(text -> text.heldOut() == (text.number() % 3 == 0));
        Map<String, Long> held = languages(true);
        assertThat(held.get("en"))
                .isBetween(languages(false).get("en") / 4, languages(false).get("en"));
        assertThat(held).containsKeys("fr", "de").hasSizeGreaterThan(5);
    }

    @Test
    void varyInLanguageYearAndGenre() {
        Map<String, Long> languages = texts.stream().collect(groupingBy(text -> text.value("language"), counting()));
        assertThat(languages).hasSizeGreaterThanOrEqualTo(10);
        assertThat(List.of(languages.get("fr"), languages.get("de"))).allMatch(count -> count >= 10);
        assertThat(languages.get("en")).isGreaterThan(texts.size() / 2);
        assertThat(texts.stream().map(text -> text.value("genre")))
                .containsOnly("question", "answer", "reply", "oral", "interpellation");
        assertThat(texts.stream()
                        .map(text -> LocalDate.parse(text.value("date")).getYear()))
                .contains(1999, 2004, 2009, 2014, 2019, 2024, 2026);
    }

    private static Map<String, Long> languages(boolean heldOut) {
        return texts.stream()
                .filter(text -> text.heldOut() == heldOut)
                .collect(groupingBy(text -> text.value("language"), counting()));
    }
}
