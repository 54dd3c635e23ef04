package eu.hemicycle.ingest.sniffing;

import java.util.List;
import java.util.regex.Pattern;

/** Whether text begins with the head of a table: names of columns, at least three, parted by one sign. */
final class TableHead {

    private static final List<String> SEPARATORS = List.of(",", ";", "\t");
    private static final int FEWEST_COLUMNS = 3;
    private static final Pattern COLUMN =
            Pattern.compile("\"[\\p{L}_][^\"\\r\\n]{0,80}\"|[\\p{L}_][\\p{L}\\p{N}_.:/-]{0,80}");

    private TableHead() {}

    static boolean in(String start) {
        String first = start.lines().findFirst().orElse("");
        return SEPARATORS.stream().anyMatch(separator -> parts(first, separator));
    }

    private static boolean parts(String line, String separator) {
        String[] columns = line.split(separator, -1);
        if (columns.length < FEWEST_COLUMNS) {
            return false;
        }
        for (String column : columns) {
            if (!COLUMN.matcher(column).matches()) {
                return false;
            }
        }
        return true;
    }
}
