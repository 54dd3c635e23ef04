package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The numbers that Word prints before the paragraphs of a list (ECMA-376, 17.9); the text itself does not hold them. */
final class DocxNumbering extends DocxXml {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final String[] ROMAN = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] ROMAN_TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};

    /** How one level of a list is numbered. */
    private static final class Level {
        private int first = 1;
        private String format = "decimal";
        private String pattern = "";
    }

    private final Map<String, Level[]> definitions = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private Level[] definition = {};
    private int level;
    private String number = "";

    private DocxNumbering() {}

    static DocxNumbering read(Optional<DocxParts.Part> part) throws IOException, XMLStreamException, Unextractable {
        DocxNumbering numbering = new DocxNumbering();
        if (part.isPresent()) {
            numbering.read(part.get());
        }
        return numbering;
    }

    @Override
    void start(String name, XMLStreamReader element) {
        switch (name) {
            case "abstractNum" -> define(attribute(element, "abstractNumId").orElse(""));
            case "lvl" ->
                level = attribute(element, "ilvl").map(DocxList::level).orElse(0);
            case "start" ->
                define(defined ->
                        defined.first = value(element).matches("\\d{1,4}") ? Integer.parseInt(value(element)) : 1);
            case "numFmt" -> define(defined -> defined.format = value(element));
            case "lvlText" -> define(defined -> defined.pattern = value(element));
            case "num" -> number = attribute(element, "numId").orElse("");
            case "abstractNumId" -> definitionOf.put(number, value(element));
            default -> {}
        }
    }

    private void define(String id) {
        definition = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            definition[i] = new Level();
        }
        definitions.put(id, definition);
    }

    private void define(java.util.function.Consumer<Level> property) {
        if (definition.length > level) {
            property.accept(definition[level]);
        }
    }

    @Override
    void end(String name) {
        if (name.equals("abstractNum")) {
            definition = new Level[0];
        }
    }

    /** The number of the next paragraph of a list, with a space after it; empty if the list is not numbered. */
    String next(DocxList list) {
        String id = definitionOf.getOrDefault(list.id(), "");
        Level[] levels = definitions.get(id);
        if (levels == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(id, unused -> new int[LEVELS]);
        count[list.level()]++;
        java.util.Arrays.fill(count, list.level() + 1, LEVELS, 0);
        return printed(levels, count, list.level());
    }

    private static String printed(Level[] levels, int[] count, int level) {
        if (levels[level].format.equals("bullet")) {
            return "• ";
        }
        Matcher place = PLACE.matcher(levels[level].pattern);
        String printed = place.replaceAll(found -> {
            int at = Integer.parseInt(found.group(1)) - 1;
            return number(levels[at].format, levels[at].first + Math.max(0, count[at] - 1));
        });
        return printed.isEmpty() ? "" : printed + " ";
    }

    private static String number(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** After z comes aa. */
    private static String letter(int number) {
        int at = Math.max(0, number - 1);
        return String.valueOf((char) ('a' + at % 26)).repeat(1 + Math.min(at / 26, 9));
    }

    private static String roman(int number) {
        return number < 100 ? ROMAN_TENS[number / 10] + ROMAN[number % 10] : Integer.toString(number);
    }
}
