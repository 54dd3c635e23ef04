package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the named styles of a Word file mean for its words: raised print, headings, and lists. */
final class DocxStyles extends DocxXml {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading \\d|title)");

    private final Set<String> raised = new HashSet<>();
    private final Set<String> headings = new HashSet<>();
    private final Map<String, DocxList> lists = new HashMap<>();
    private String style = "";
    private String list = "";
    private int level;

    private DocxStyles() {}

    static DocxStyles read(Optional<DocxParts.Part> part) throws IOException, XMLStreamException, Unextractable {
        DocxStyles styles = new DocxStyles();
        if (part.isPresent()) {
            styles.read(part.get());
        }
        return styles;
    }

    boolean isRaised(String id) {
        return raised.contains(id);
    }

    boolean isHeading(String id) {
        return headings.contains(id);
    }

    Optional<DocxList> list(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    @Override
    void start(String name, XMLStreamReader element) {
        switch (name) {
            case "style" -> {
                style = attribute(element, "styleId").orElse("");
                list = "";
                level = 0;
            }
            case "name" -> note(headings, HEADING.matcher(value(element)).matches());
            case "vertAlign" -> note(raised, value(element).equals("superscript"));
            case "numId" -> list = value(element);
            case "ilvl" -> level = DocxList.level(value(element));
            default -> {}
        }
    }

    private void note(Set<String> ids, boolean is) {
        if (is && !style.isEmpty()) {
            ids.add(style);
        }
    }

    @Override
    void end(String name) {
        if (name.equals("style")) {
            if (!list.isEmpty()) {
                lists.put(style, new DocxList(list, level));
            }
            style = "";
        }
    }
}
