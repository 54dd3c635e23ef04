package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** The notes that a text refers to, numbered in the order of the references as Word prints them. */
final class DocxNotes {

    private static final List<String> KINDS = List.of("footnote", "endnote");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    static String key(String kind, String id) {
        return kind + " " + id;
    }

    /** The mark of a reference; the same note keeps its number. */
    String mark(String kind, String id) {
        return "(" + numbers.computeIfAbsent(key(kind, id), unused -> numbers.size() + 1) + ")";
    }

    /** The words of the notes, each in one paragraph, in the order of their numbers. */
    void collect(DocxParts parts, DocxStyles styles, DocxNumbering numbering, Collector collector)
            throws IOException, XMLStreamException, Unextractable, InvalidFormatException {
        Map<String, List<String>> words = new HashMap<>();
        for (String kind : KINDS) {
            for (DocxParts.Part part : parts.all(kind + "s")) {
                new DocxNoteWords(kind, styles, numbering, words).read(part);
            }
        }
        for (Map.Entry<String, Integer> note : numbers.entrySet()) {
            String text = String.join(" ", words.getOrDefault(note.getKey(), List.of()));
            collector.note("(" + note.getValue() + ")" + text, true);
        }
    }
}
