package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words and signs are those that the character classes of Unicode tell. */
class TokenTest {

    private static final String INVISIBLE = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";
    private static final String LETTER = "\\p{L}\\p{M}\\p{Nd}";
    private static final Pattern TOKEN = Pattern.compile(
            "[" + LETTER + "][" + LETTER + INVISIBLE + "]*(?<![" + INVISIBLE + "])|[^\\s" + INVISIBLE + "]");

    /** Among them combining marks, a raised digit, a letter and a sign beyond the first plane, and half of a pair. */
    private static final List<String> SIGNS = List.of(
            "a",
            "Z",
            "é",
            "e\u0301",
            "\u0301",
            "ß",
            "Ω",
            "ж",
            "ǅ",
            "ʰ",
            "7",
            "²",
            "٣",
            "Ⅷ",
            "_",
            "-",
            "'",
            ".",
            " ",
            "\n",
            "\t",
            "\u000B",
            "\u00A0",
            "\u0085",
            "\u2028",
            "\u00AD",
            "\u200B",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\uD835\uDD38",
            "\uD83C\uDFDB",
            "\uD83C",
            "\u0345",
            "İ",
            "\u09BE",
            "\u20DD");

    @Test
    void tokensAreThoseOfThePattern() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(random.nextInt(12), 0, SIGNS.size())
                    .mapToObj(SIGNS::get)
                    .collect(Collectors.joining());
            assertThat(Token.of(text)).as(text).isEqualTo(byPattern(text));
        }
    }

    private static List<Token> byPattern(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(found -> token(found.start(), found.end(), found.group()))
                .toList();
    }

    private static Token token(int start, int end, String printed) {
        String surface = Normalizer.normalize(printed.replaceAll("[" + INVISIBLE + "]+", ""), Normalizer.Form.NFC);
        return new Token(start, end, surface, surface.toLowerCase(Locale.ROOT));
    }
}
