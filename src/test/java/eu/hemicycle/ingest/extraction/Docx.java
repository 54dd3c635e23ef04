package eu.hemicycle.ingest.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word files part by part, well or badly made. */
public final class Docx {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder related = new StringBuilder();

    private Docx() {
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>""");
        parts.put("_rels/.rels", RELATIONSHIPS.formatted(relationship("r1", "officeDocument", "word/document.xml")));
    }

    /** A file whose body is this markup. */
    public static Docx of(String body) {
        Docx docx = new Docx();
        docx.parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return docx;
    }

    /** A file whose main part is exactly this. */
    public static Docx ofMainPart(String xml) {
        Docx docx = new Docx();
        docx.parts.put("word/document.xml", xml);
        return docx;
    }

    /** Adds a part such as {@code footnotes}, with this markup in its root element. */
    public Docx with(String type, String root, String markup) {
        related.append(relationship("p" + parts.size(), type, type + ".xml"));
        parts.put("word/" + type + ".xml", "<w:" + root + " " + W + ">" + markup + "</w:" + root + ">");
        return this;
    }

    public Docx withPart(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public static String raised(String text) {
        return "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, OFFICE + type, target);
    }

    public byte[] bytes() {
        parts.put("word/_rels/document.xml.rels", RELATIONSHIPS.formatted(related));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
