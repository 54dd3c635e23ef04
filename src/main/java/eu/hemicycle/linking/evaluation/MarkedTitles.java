package eu.hemicycle.linking.evaluation;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Real titles with their marks, which are kept apart from the words by identifier and offset. */
final class MarkedTitles {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String TOPIC = "topic";

    private final Path marks;
    private final List<Path> dumps;

    MarkedTitles(Path marks, List<Path> dumps) {
        this.marks = marks;
        this.dumps = dumps;
    }

    /** Those titles of the dumps that have a row in the file of marks. */
    List<MarkedText> read() {
        Map<String, List<CSVRecord>> rows = new LinkedHashMap<>();
        records(marks).forEach(row -> rows.computeIfAbsent(row.get("document"), any -> new ArrayList<>())
                .add(row));
        Map<String, CSVRecord> titles = new HashMap<>();
        dumps.forEach(dump -> records(dump).forEach(title -> titles.put(title.get("document_identifier"), title)));
        return rows.entrySet().stream()
                .filter(entry -> titles.containsKey(entry.getKey()))
                .map(entry -> marked(titles.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static MarkedText marked(CSVRecord title, List<CSVRecord> rows) {
        String words = title.get("document_title_en");
        List<String> topics = rows.stream()
                .filter(row -> row.get("kind").equals(TOPIC))
                .map(row -> row.get("target"))
                .toList();
        List<Mark> found = rows.stream()
                .filter(row -> !row.get("kind").equals(TOPIC))
                .map(MarkedTitles::mark)
                .toList();
        return new MarkedText(
                title.get("document_identifier"),
                Language.EN,
                Optional.of(LocalDate.parse(title.get("document_date"))),
                Optional.of(words),
                topics,
                new Text(List.of(words), List.of()),
                found);
    }

    private static Mark mark(CSVRecord row) {
        Span span = new Span(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end")));
        return new Mark(span, row.get("kind"), row.get("target"));
    }

    private static List<CSVRecord> records(Path file) {
        try (CSVParser parser =
                CSVParser.parse(Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", ""), FORMAT)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
