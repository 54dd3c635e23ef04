package eu.hemicycle.ingest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    /** Languages that have a case in place of a preposition before the institution asked. */
    private static final Set<Language> WITH_CASE =
            EnumSet.of(Language.CS, Language.SK, Language.ET, Language.FI, Language.LT, Language.LV);

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryLabelAndNoOther(Language language) throws IOException {
        Properties file = file(language);
        Set<String> keys = Stream.of(Label.values()).map(Label::key).collect(Collectors.toSet());
        assertThat(file.stringPropertyNames()).isEqualTo(keys);
        for (Label label : Label.values()) {
            boolean may = label == Label.ADDRESSED && WITH_CASE.contains(language);
            assertThat(file.getProperty(label.key()).isBlank()).as(label.key()).isEqualTo(may);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesTwelveMonthsAndSevenDays(Language language) throws IOException {
        assertThat(file(language).getProperty("month").split(" ; ")).hasSize(12);
        assertThat(file(language).getProperty("weekday").split(" \\| ")).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void knowsTheMonthsOfTheUnicodeLocaleData(Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        for (Month month : Month.values()) {
            for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE}) {
                assertThat(Wording.of(language).month(Folded.of(month.getDisplayName(style, locale))))
                        .as("%s %s", language, month)
                        .contains(month.getValue());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseIsItsLabel(Language language) throws IOException {
        Properties file = file(language);
        for (Label label : Label.values()) {
            for (String phrase :
                    file.getProperty(label.key()).replace(" ; ", " | ").split(" \\| ")) {
                if (label != Label.BEHALF && !phrase.isBlank()) {
                    String plain = phrase.strip().replaceAll(" ?\\[[^]]*\\] ?", phrase.contains("] ") ? " " : "");
                    assertThat(Wording.of(language)
                                    .is(label, Folded.of(plain.replace("*", "").strip())))
                            .as("%s %s: %s", language, label, plain)
                            .isTrue();
                }
            }
        }
    }

    private static Properties file(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/wording/" + language.code() + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
