package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningText.Note;
import eu.hemicycle.resource.RunningText.Occurrence;
import eu.hemicycle.resource.RunningText.Piece;
import eu.hemicycle.resource.RunningText.Place;
import eu.hemicycle.resource.RunningText.Reading;
import eu.hemicycle.resource.RunningText.Role;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class RunningTextTest {

    private static final Node BODY = NodeFactory.createURI("https://w3id.org/hemicycle/id/body/owls");
    private static final Node OTHER = NodeFactory.createURI("https://w3id.org/hemicycle/id/body/other");
    private final Names names = new Names(
            new SortedGraph(BODY, List.of()),
            IriSpaces.standard("https://w3id.org/hemicycle/id/")::pathOf,
            new Prefixes("https://w3id.org/hemicycle/id/"),
            "en");

    @Test
    void positionsCountCodePointsSoThatNamesBehindAnEmojiAreFound() {
        Reading reading = read("🦉🦉 Owls of 𝔸thens(1) fly.", List.of(), at(3, 17, BODY));
        assertThat(texts(reading, Role.NAME)).containsExactly("Owls of 𝔸thens");
        assertThat(whole(reading)).isEqualTo("🦉🦉 Owls of 𝔸thens(1) fly.");
    }

    @Test
    void theLongerOfTwoOverlappingNamesIsLinkedAndTheOtherSharesItsPlace() {
        Reading reading = read(
                "Night Owl Agency (NOA) and NOA", List.of(), at(18, 21, OTHER), at(0, 22, BODY), at(27, 30, OTHER));
        assertThat(texts(reading, Role.NAME)).containsExactly("Night Owl Agency (NOA)", "NOA");
        assertThat(reading.places()).containsEntry(BODY, List.of("t-at-0"));
        assertThat(reading.places()).containsEntry(OTHER, List.of("t-at-0", "t-at-27"));
        assertThat(reading.paragraphs().get(0).pieces())
                .filteredOn(piece -> piece.role() == Role.NAME)
                .extracting(piece -> piece.card().places())
                .containsExactly(1, 2);
    }

    @Test
    void placesOutsideTheTextAreLeftOut() {
        Reading reading = read("Short.", List.of(), at(3, 99, BODY), at(5, 5, BODY));
        assertThat(texts(reading, Role.NAME)).isEmpty();
        assertThat(whole(reading)).isEqualTo("Short.");
    }

    @Test
    void notesKeepTheirMarksAndSayWhenTheirWordsAreMissing() {
        String content = "One(1) two(2).\n\n(1) The Owls.";
        Reading reading = RunningText.read(
                content,
                List.of(new Place(0, 14)),
                List.of(note("1", 3, "The Owls."), note("2", 10, null)),
                List.of(at(24, 28, BODY)),
                "t",
                names);
        assertThat(texts(reading, Role.MARK)).containsExactly("(1)", "(2)");
        assertThat(reading.notes().get(0).pieces()).extracting(Piece::text).containsExactly("The ", "Owls", ".");
        assertThat(reading.notes().get(0).backHref()).isEqualTo("#t-mark-1");
        assertThat(reading.notes().get(1).pieces()).isEmpty();
        assertThat(reading.places()).containsEntry(BODY, List.of("t-at-24"));
    }

    @Test
    void aTextWithoutParagraphsIsDividedAtEmptyLines() {
        Reading reading = RunningText.read("One.\n\nTwo.\nStill two.", List.of(), List.of(), List.of(), "t", names);
        assertThat(reading.paragraphs()).hasSize(2);
        assertThat(reading.paragraphs().get(1).pieces()).extracting(Piece::text).containsExactly("Two.\nStill two.");
    }

    private Reading read(String content, List<Note> notes, Occurrence... occurrences) {
        return RunningText.read(
                content,
                List.of(new Place(0, content.codePointCount(0, content.length()))),
                notes,
                List.of(occurrences),
                "t",
                names);
    }

    private static Occurrence at(int start, int end, Node target) {
        return new Occurrence(new Place(start, end), target, 0.9);
    }

    private static Note note(String marker, int start, String text) {
        return new Note(marker, Optional.of(new Place(start, start + marker.length() + 2)), Optional.ofNullable(text));
    }

    private static List<String> texts(Reading reading, Role role) {
        return reading.paragraphs().stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.role() == role)
                .map(Piece::text)
                .toList();
    }

    private static String whole(Reading reading) {
        return reading.paragraphs().stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .map(Piece::text)
                .reduce("", String::concat);
    }
}
