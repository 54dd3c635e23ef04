package eu.hemicycle.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Reads the words of footnotes or endnotes by their identifiers. */
final class DocxNoteWords extends DocxText {

    private final String kind;
    private final Map<String, List<String>> words;
    private String id = "";

    /** @param words takes the lines of each note by {@link DocxNotes#key} */
    DocxNoteWords(String kind, DocxStyles styles, DocxNumbering numbering, Map<String, List<String>> words) {
        super(styles, numbering, new DocxNotes());
        this.kind = kind;
        this.words = words;
    }

    @Override
    void start(String name, XMLStreamReader element) throws Unextractable {
        if (name.equals(kind)) {
            id = attribute(element, "id").orElse("");
        }
        super.start(name, element);
    }

    @Override
    void line(String text, boolean opensBlock, boolean isHeading) {
        words.computeIfAbsent(DocxNotes.key(kind, id), unused -> new ArrayList<>())
                .add(text.strip());
    }
}
