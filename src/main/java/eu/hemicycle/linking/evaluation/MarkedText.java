package eu.hemicycle.linking.evaluation;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with what a reader found in it.
 *
 * @param name of its file, or the identifier of a title
 * @param topics IRIs of the concepts that a reader found right for the whole; empty if nobody looked
 */
record MarkedText(
        String name,
        Language language,
        Optional<LocalDate> date,
        Optional<String> title,
        List<String> topics,
        Text text,
        List<Mark> marks) {

    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|([a-z]+)\\|([^|\\]]+)]]");

    private static final Pattern HEADER = Pattern.compile("([a-z]+): *(.*)");

    /**
     * Reads a marked text: header lines, an empty line, the body with {@code [[words|kind|target]]}.
     *
     * @throws IllegalArgumentException if it is none; the message names the file and the line
     */
    static MarkedText parse(String name, String content) {
        int end = content.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException(name + ": no empty line after the header");
        }
        Map<String, String> header = header(name, content.substring(0, end));
        List<Mark> marks = new ArrayList<>();
        String body = unmarked(content.substring(end + 2).stripTrailing(), marks);
        return new MarkedText(
                name,
                Language.of(header.getOrDefault("language", ""))
                        .orElseThrow(() -> new IllegalArgumentException(name + ": no language: en or another")),
                Optional.ofNullable(header.get("date")).map(LocalDate::parse),
                Optional.ofNullable(header.get("title")),
                Arrays.stream(header.getOrDefault("topics", "").split(" +"))
                        .filter(topic -> !topic.isEmpty())
                        .toList(),
                new Text(Arrays.asList(body.split("\n\n", -1)), List.of()),
                marks);
    }

    /** Whether the text is the title itself. */
    boolean isTitleAlone() {
        return title.filter(text.content()::equals).isPresent();
    }

    private static Map<String, String> header(String name, String lines) {
        Map<String, String> header = new HashMap<>();
        for (String line : lines.split("\n")) {
            Matcher field = HEADER.matcher(line);
            if (!field.matches()) {
                throw new IllegalArgumentException(name + ": not a header line: " + line);
            }
            header.put(field.group(1), field.group(2).strip());
        }
        return header;
    }

    private static String unmarked(String body, List<Mark> marks) {
        StringBuilder bare = new StringBuilder();
        Matcher mark = MARK.matcher(body);
        while (mark.find()) {
            mark.appendReplacement(bare, Matcher.quoteReplacement(mark.group(1)));
            int end = bare.codePointCount(0, bare.length());
            int length = mark.group(1).codePointCount(0, mark.group(1).length());
            marks.add(new Mark(new Span(end - length, end), mark.group(2), mark.group(3)));
        }
        return mark.appendTail(bare).toString();
    }
}
