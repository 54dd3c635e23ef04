package eu.hemicycle.ingest.extraction;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Prints the paragraphs of a part as lines. Line breaks ({@code w:br}, {@code w:cr}) end a line within its paragraph;
 * deleted and hidden words are not printed.
 */
abstract class DocxText extends DocxXml {

    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "Fallback", "instrText", "rPrChange", "pPrChange", "sectPr", "tblPr");

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxNotes notes;
    private final StringBuilder current = new StringBuilder();
    private int unseen;
    private boolean inProperties;
    private boolean inWords;
    private boolean raised;
    private boolean hidden;
    private boolean heading;
    private boolean opens = true;
    private String list = "";
    private int level;

    DocxText(DocxStyles styles, DocxNumbering numbering, DocxNotes notes) {
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
    }

    abstract void line(String text, boolean opensBlock, boolean isHeading) throws Unextractable;

    @Override
    void start(String name, XMLStreamReader element) throws Unextractable {
        if (unseen > 0 || UNSEEN.contains(name)) {
            unseen++;
        } else if (inProperties) {
            paragraphProperty(name, element);
        } else if (!runProperty(name, element)) {
            content(name, element);
        }
    }

    private void paragraphProperty(String name, XMLStreamReader element) {
        switch (name) {
            case "pStyle" -> {
                heading = styles.isHeading(value(element));
                Optional<DocxList> inherited = styles.list(value(element));
                list = inherited.map(DocxList::id).orElse("");
                level = inherited.map(DocxList::level).orElse(0);
            }
            case "numId" -> list = value(element);
            case "ilvl" -> level = DocxList.level(value(element));
            default -> {}
        }
    }

    private boolean runProperty(String name, XMLStreamReader element) {
        switch (name) {
            case "vertAlign" -> raised = value(element).equals("superscript");
            case "rStyle" -> raised = styles.isRaised(value(element));
            case "vanish" -> hidden = isOn(element);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void content(String name, XMLStreamReader element) throws Unextractable {
        switch (name) {
            case "p" -> startParagraph();
            case "pPr" -> inProperties = true;
            case "r" -> startRun();
            case "t" -> inWords = true;
            case "tab", "ptab" -> print(" ");
            case "br", "cr" -> endLine();
            case "noBreakHyphen" -> print("\u2011");
            case "sym" -> print(symbol(attribute(element, "char").orElse("")));
            case "footnoteReference" ->
                current.append(notes.mark("footnote", attribute(element, "id").orElse("")));
            case "endnoteReference" ->
                current.append(notes.mark("endnote", attribute(element, "id").orElse("")));
            default -> {}
        }
    }

    private void startParagraph() throws Unextractable {
        endLine();
        opens = true;
        heading = false;
        list = "";
        level = 0;
        startRun();
    }

    private void startRun() {
        raised = false;
        hidden = false;
    }

    @Override
    void end(String name) throws Unextractable {
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (name) {
            case "pPr" -> inProperties = false;
            case "t" -> inWords = false;
            case "p" -> endLine();
            default -> {}
        }
    }

    @Override
    void characters(String text) throws Unextractable {
        if (inWords && unseen == 0) {
            print(raised ? Collector.raised(text) : text);
        }
    }

    private void print(String text) throws Unextractable {
        if (hidden) {
            return;
        }
        if (current.isEmpty() && !text.isBlank()) {
            current.append(listNumber());
        }
        current.append(text);
        if (current.length() > Collector.MOST_CHARACTERS) {
            endLine();
        }
    }

    private String listNumber() {
        boolean listed = opens && !list.isEmpty() && !list.equals("0");
        String number = listed ? numbering.next(new DocxList(list, level)) : "";
        list = "";
        return number;
    }

    private void endLine() throws Unextractable {
        String text = current.toString();
        current.setLength(0);
        if (!text.isBlank()) {
            line(text, opens, heading);
            opens = false;
        }
    }

    /** Symbols in a font's private area have no meaning outside the font. */
    private static String symbol(String hexadecimal) {
        if (!hexadecimal.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        char symbol = (char) Integer.parseInt(hexadecimal, 16);
        return symbol >= '\uE000' && symbol <= '\uF8FF' || Character.isSurrogate(symbol) ? "" : String.valueOf(symbol);
    }
}
