package eu.hemicycle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikelyPlacesTest {

    private static final String FILLING = "Nothing of interest stands in this row of letters. ".repeat(20);

    private static List<String> pieces(String text, String... words) {
        return LikelyPlaces.in(text, Set.of(words), 3).stream()
                .map(piece -> text.substring(piece.from(), piece.until()))
                .toList();
    }

    @Test
    void thePieceWithMostDifferentWordsComesFirst() {
        String text = FILLING + "Hospitals were built. " + FILLING + "A hospital has generators. " + FILLING;
        assertThat(pieces(text, "hospit", "generat"))
                .hasSize(2)
                .satisfies(pieces -> assertThat(pieces.get(0)).startsWith("A hospital has generators."))
                .satisfies(pieces -> assertThat(pieces.get(1)).startsWith("Hospitals were built."));
    }

    @Test
    void lettersAreComparedWithoutCaseAndAccents() {
        assertThat(pieces(FILLING + "L'HÔPITAL " + FILLING, "hopital"))
                .singleElement()
                .satisfies(piece -> assertThat(piece).contains("L'HÔPITAL"));
        assertThat(pieces(FILLING + "Ölpreise " + FILLING, "olpreis")).hasSize(1);
    }

    @Test
    void wordsWithinOthersAreNone() {
        assertThat(pieces(FILLING + "inhospitable", "hospit")).isEmpty();
        assertThat(pieces("", "hospit")).isEmpty();
    }

    @Test
    void atMostSoManyAreFound() {
        String text = "Hospital one. " + FILLING + "Hospital two. " + FILLING + "Hospital three. " + FILLING
                + "Hospital four. " + FILLING;
        assertThat(pieces(text, "hospital"))
                .hasSize(3)
                .extracting(piece -> piece.substring(0, piece.indexOf('.')))
                .containsExactly("Hospital one", "Hospital two", "Hospital three");
    }
}
