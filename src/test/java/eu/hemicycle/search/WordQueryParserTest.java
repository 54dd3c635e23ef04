package eu.hemicycle.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordQueryParserTest {

    /** In the terms of a language without stems. */
    private static String read(String text) {
        return new FieldQuery("t")
                .of(WordQueryParser.parse(text))
                .toString("t")
                .replaceAll("Synonym\\(([^ )]*)\\)", "$1")
                .replaceAll("\\((\\w+)\\)", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "lights                      ; lights",
                "Lights Chamber              ; +lights +chamber",
                "lights AND chamber          ; +lights +chamber",
                "lights && chamber           ; +lights +chamber",
                "lights OR lamps             ; lights lamps",
                "lights || lamps             ; lights lamps",
                "a OR b c                    ; a (+b +c)",
                "(a OR b) c                  ; +(a b) +c",
                "lights -lamps               ; +lights -lamps",
                "lights NOT lamps            ; +lights -lamps",
                "lights - lamps              ; +lights +lamps",
                "lights -(lamps OR bulbs)    ; +lights -(lamps bulbs)",
                "lights -\"dim lamps\"       ; +lights -\"dim lamps\"",
                "+lights +chamber            ; +lights +chamber",
                "\"lights of the chamber\"   ; \"lights of the chamber\"",
                "cyber*                      ; cyber*",
                "Ünder*                      ; under*",
                "Regulation (EU) 2016/679    ; +regulation +eu +\"2016 679\"",
                "e-mail                      ; \"e mail\"",
                "Jourová                     ; jourova",
                "what? who!                  ; +what +who",
                "subject: lights             ; +subject +lights",
                "lights & lamps              ; +lights +lamps",
                "lights OR                   ; lights",
                "OR lights                   ; lights",
                "lights ()                   ; lights",
                "or                          ; or",
            })
    void itIsReadAsItIsMeant(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                    | no word",
                "-                     | no word",
                "\"\"                  | no word",
                "?!                    | no word",
                "AND                   | no word",
                "-\"dim lamps\"       | what is not wanted",
                "-lights               | what is not wanted",
                "a OR -b               | what is not wanted",
                "*                     | at least 3",
                "*ights                | end of a word",
                "*:*                   | end of a word",
                "li*ts                 | end of a word",
                "l?ghts                | end of a word",
                "cy*                   | at least 3",
                "2016/11*              | single word",
                "lights~               | Similar words",
                "lights~2              | Similar words",
                "\"the lights\"~3      | near each other",
                "lights^4              | weight",
                "/.*(a){20}.*/         | at least 3",
                "/light/               | Regular expressions",
                "\"lights              | never closed",
                "(lights               | never closed",
                "lights)               | never opened",
                "((((((a))))))         | brackets within brackets",
            })
    void whatCannotBeLookedForIsRefusedWithAReason(String text, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidWords.class).hasMessageContaining(reason);
    }

    @Test
    void lengthAndNumberOfWordsAreBounded() {
        assertThat(read("w ".repeat(32))).hasSizeGreaterThan(32);
        assertThatThrownBy(() -> read("w ".repeat(33))).hasMessageContaining("more than 32 words");
        assertThatThrownBy(() -> read("\"" + "w ".repeat(33) + "\"")).hasMessageContaining("more than 32 words");
        assertThatThrownBy(() -> read("a" + " ".repeat(1000))).hasMessageContaining("the limit is 1000");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "a",
            "lights",
            " ",
            " ",
            "\"",
            "(",
            ")",
            "-",
            "+",
            "*",
            "?",
            "~",
            "^",
            "/",
            "OR",
            "AND",
            "NOT",
            "||",
            ":",
            "\\",
            "[",
            "]",
            "é",
            "2016",
            "\u0000",
            "\uD83D\uDCA1",
            "\t"
        };
        int read = 0;
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                read(text.toString());
                read++;
            } catch (InvalidWords refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(read).isPositive();
    }
}
