package eu.hemicycle.ingest.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** A Word document (ECMA-376, WordprocessingML) as lines of text. */
final class DocxDocument {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_PART = 100L * 1024 * 1024;
    private static final double SMALLEST_RATIO = 0.01;

    static {
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
    }

    private DocxDocument() {}

    static Extract extract(byte[] bytes) throws Unextractable {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            Extract extract = extract(new DocxParts(file));
            file.revert();
            return extract;
        } catch (IOException
                | InvalidFormatException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | XMLStreamException malformed) {
            throw new Unextractable(
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse(""),
                    "A Word document follows its format within ordinary bounds, and this one does not",
                    "Open it in Word, save it again as .docx and offer that");
        }
    }

    private static Extract extract(DocxParts parts)
            throws IOException, XMLStreamException, InvalidFormatException, Unextractable {
        Collector collector = new Collector();
        DocxStyles styles = DocxStyles.read(parts.first("styles"));
        DocxNumbering numbering = DocxNumbering.read(parts.first("numbering"));
        DocxNotes notes = new DocxNotes();
        new DocxLines(styles, numbering, notes, collector::line).read(parts.main());
        notes.collect(parts, styles, numbering, collector);
        for (DocxParts.Part margin : parts.all("header", "footer")) {
            new DocxLines(styles, numbering, new DocxNotes(), (text, opens, heading) -> collector.margin(text))
                    .read(margin);
        }
        Extract extract = collector.extract();
        if (extract.lines().isEmpty()) {
            throw new Unextractable("", "A document has words, and this one has none", "Save or download it again");
        }
        return extract;
    }
}
