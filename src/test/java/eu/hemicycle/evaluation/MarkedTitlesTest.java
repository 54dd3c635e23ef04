package eu.hemicycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.evaluation.TitleDraw.Title;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MarkedTitlesTest {

    private static List<Row> rows;

    /** A line of {@code titles.csv}; a topic has no place. */
    private record Row(String document, String kind, String start, String end, String target) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        boolean topic() {
            return kind.equals("topic");
        }

        /** The words of the title that the row marks. */
        String in(String title) {
            int from = title.offsetByCodePoints(0, Integer.parseInt(start));
            return title.substring(from, title.offsetByCodePoints(0, Integer.parseInt(end)));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(MarkedFiles.FOLDER.resolve("titles.csv")).stream()
                .skip(1)
                .map(Row::of)
                .toList();
    }

    @Test
    void areThoseThatAreDrawn() throws IOException {
        List<String> drawn = TitleDraw.from(MarkedFiles.dumps()).stream()
                .map(Title::document)
                .toList();
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(300);
        assertThat(rows.stream().map(Row::document).distinct()).containsExactlyElementsOf(drawn);
    }

    @Test
    void haveTargetsOfTheirKind() {
        assertThat(rows).filteredOn(row -> !row.topic()).hasSizeGreaterThan(150).allMatch(row -> MarkKind.named(
                        row.kind())
                .allows(row.target()));
        assertThat(rows).filteredOn(Row::topic).extracting(Row::target).isSubsetOf(MarkedFiles.eurovoc());
    }

    @Test
    void markWholeWords() throws IOException {
        Map<String, String> titles = TitleDraw.from(MarkedFiles.dumps()).stream()
                .collect(Collectors.toMap(Title::document, Title::words, (one, other) -> one));
        Function<Row, String> words = row -> row.in(titles.get(row.document()));
        assertThat(rows)
                .filteredOn(row -> !row.topic())
                .extracting(words)
                .allMatch(marked -> marked.equals(marked.strip()) && !marked.isEmpty());
    }
}
