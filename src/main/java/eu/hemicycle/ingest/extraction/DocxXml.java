package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a part, element by element, without entities, document types or anything from outside. */
abstract class DocxXml {

    private static final int DEEPEST = 1_000;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private int depth;

    /** @param name without its prefix */
    abstract void start(String name, XMLStreamReader element) throws Unextractable;

    abstract void end(String name) throws Unextractable;

    void characters(String text) throws Unextractable {}

    final void read(DocxParts.Part part) throws IOException, XMLStreamException, Unextractable {
        try (InputStream bytes = part.open()) {
            XMLStreamReader reader = XML.createXMLStreamReader(bytes);
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        }
    }

    private void take(XMLStreamReader reader, int event) throws Unextractable {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                refuseTooDeep();
                start(reader.getLocalName(), reader);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                end(reader.getLocalName());
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                characters(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
            default -> {}
        }
    }

    private void refuseTooDeep() throws Unextractable {
        if (++depth > DEEPEST) {
            throw new Unextractable(
                    "",
                    "Elements stand at most " + DEEPEST + " deep in each other",
                    "Open it in Word, save it again as .docx and offer that");
        }
    }

    private static Unextractable entities() {
        return new Unextractable(
                "<!DOCTYPE>",
                "A Word document declares no document type and no entities",
                "Open it in Word, save it again as .docx and offer that");
    }

    /** The value of an attribute by its name without prefix. */
    static Optional<String> attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return Optional.of(element.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** What {@code w:val} says; empty if it is missing. */
    static String value(XMLStreamReader element) {
        return attribute(element, "val").orElse("");
    }

    /** A switch is on unless it says otherwise (ECMA-376, 17.17.4). */
    static boolean isOn(XMLStreamReader element) {
        return switch (value(element)) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }
}
