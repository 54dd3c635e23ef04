package eu.hemicycle.ingest.csv;

import eu.hemicycle.ingest.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as RFC 4180 describes them, with a first line that names the columns. */
public final class Table {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final String RULE = "A table has a first line with the names of its columns, and quotes that close";

    private Table() {}

    /** All rows but the first. */
    public static List<CSVRecord> rows(String text) throws Unreadable {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(bare, FORMAT)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException fault) {
            String value = fault instanceof UncheckedIOException wrapped && wrapped.getCause() instanceof CSVException
                    ? String.valueOf(wrapped.getCause().getMessage())
                    : String.valueOf(fault.getMessage());
            throw new Unreadable(0, value, RULE, "Download the table again");
        }
    }

    /** How many lines a row takes, for a cell may hold line breaks. */
    public static int lines(CSVRecord row) {
        return 1
                + row.stream()
                        .mapToInt(cell ->
                                (int) cell.chars().filter(at -> at == '\n').count())
                        .sum();
    }

    /** The cell without surrounding white space; empty where the column is absent. */
    public static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }
}
