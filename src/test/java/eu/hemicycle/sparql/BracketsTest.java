package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting brackets in a text that has not been parsed. */
class BracketsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ASK {} ~ 1
            SELECT * ~ 0
            ASK { { } { ( [ ] ) } } ~ 4
            ASK { ?s ?p "((((" } ~ 1
            ASK { ?s ?p '((((' } ~ 1
            ASK { ?s ?p "\\"((((" } ~ 1
            ASK { ?s ?p \"""(( " (( ""\" } ~ 1
            ASK { ?s ?p ''' (( '' (( ''' } ~ 1
            ASK { <http://example.org/((( > ?p ( ) } ~ 5
            ASK { <http://example.org/#(((> ?p ( ) } ~ 2
            ASK { FILTER(?a < ?b && ((?c) > ?d)) } ~ 4
            ASK { } # ((((((( ~ 1
            }}}} { ~ 0
            ASK { ?s ?p "unclosed ((( ~ 1
            """)
    void bracketsInStringsIrisAndCommentsDoNotCount(String text, int depth) {
        assertThat(Brackets.depth(text)).isEqualTo(depth);
    }

    @Test
    void aVeryLongTextIsCounted() {
        assertThat(Brackets.depth("(".repeat(100_000))).isEqualTo(100_000);
        assertThat(Brackets.depth("'" + "(".repeat(100_000) + "' ( )")).isEqualTo(1);
    }
}
