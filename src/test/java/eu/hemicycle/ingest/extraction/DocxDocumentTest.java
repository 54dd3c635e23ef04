package eu.hemicycle.ingest.extraction;

import static eu.hemicycle.ingest.extraction.Docx.paragraph;
import static eu.hemicycle.ingest.extraction.Docx.raised;
import static eu.hemicycle.ingest.extraction.Docx.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxDocumentTest {

    @Test
    void readsWhatAWordProcessorWrites() throws IOException, Unextractable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Answer given by Ms Sample");
            document.createParagraph().createRun().setText("The lamps are bright.");
            document.write(bytes);
        }
        assertThat(DocxDocument.extract(bytes.toByteArray()).lines())
                .containsExactly(
                        new ExtractedLine(1, "Answer given by Ms Sample", true, false),
                        new ExtractedLine(2, "The lamps are bright.", true, false));
    }

    @Test
    void lineBreaksOfEitherKindEndALineWithinTheParagraph() throws Unextractable {
        String head = "<w:p><w:r><w:t>EN</w:t><w:cr/><w:t>Answer given by Mr Sample</w:t><w:br/>"
                + "<w:t>on behalf of the European Commission</w:t></w:r></w:p>";
        assertThat(lines(Docx.of(head + paragraph(run("Text.")))))
                .containsExactly(
                        new ExtractedLine(1, "EN", true, false),
                        new ExtractedLine(2, "Answer given by Mr Sample", false, false),
                        new ExtractedLine(3, "on behalf of the European Commission", false, false),
                        new ExtractedLine(4, "Text.", true, false));
    }

    @Test
    void wordsSplitOverRunsStayWhole() throws Unextractable {
        assertThat(texts(Docx.of(paragraph(run("Ques"), run("tion "), run("one")))))
                .containsExactly("Question one");
    }

    @Test
    void notesAreNumberedInTheOrderOfTheirMarks() throws Unextractable {
        Docx docx = Docx.of(paragraph(
                        run("First"),
                        "<w:r><w:footnoteReference w:id=\"7\"/></w:r>",
                        run(", second"),
                        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                        run(".")))
                .with(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>"
                                + "<w:footnote w:id=\"2\">" + paragraph("<w:r><w:footnoteRef/></w:r>", run(" Of two."))
                                + "</w:footnote>"
                                + "<w:footnote w:id=\"7\">" + paragraph(run(" Of seven.")) + paragraph(run("More."))
                                + "</w:footnote>");
        assertThat(texts(docx)).containsExactly("First(1), second(2).", "(1)Of seven. More.", "(2)Of two.");
    }

    @Test
    void raisedDigitsAreMarksAndOpenNotes() throws Unextractable {
        Docx docx = Docx.of(paragraph(run("The network"), raised("12"), run(" works."))
                + paragraph(raised("12"), run(" https://example.org")));
        assertThat(texts(docx)).containsExactly("The network¹² works.", "(12)https://example.org");
    }

    @Test
    void raisedPrintMayComeFromAStyle() throws Unextractable {
        Docx docx = Docx.of(
                        paragraph(run("network"), "<w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:t>1</w:t></w:r>"))
                .with(
                        "styles",
                        "styles",
                        "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:name w:val=\"mark\"/>"
                                + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>");
        assertThat(texts(docx)).containsExactly("network¹");
    }

    @Test
    void listsCarryTheNumbersThatWordPrints() throws Unextractable {
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>" + run("%s")
                + "</w:p>";
        Docx docx = Docx.of(item.formatted(0, "How many?")
                        + item.formatted(1, "Here")
                        + item.formatted(1, "There")
                        + item.formatted(0, "When?"))
                .with(
                        "numbering",
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"1\">"
                                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl>"
                                + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>");
        assertThat(texts(docx)).containsExactly("1. How many?", "a) Here", "b) There", "2. When?");
    }

    @Test
    void deletedAndHiddenWordsAreNotPrinted() throws Unextractable {
        Docx docx = Docx.of(paragraph(
                run("Kept"),
                "<w:del><w:r><w:delText>gone</w:delText><w:br/></w:r></w:del>",
                "<w:ins>" + run(" added") + "</w:ins>",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
                "<w:r><w:instrText>PAGE</w:instrText></w:r>"));
        assertThat(texts(docx)).containsExactly("Kept added");
    }

    @Test
    void headersStandApart() throws Unextractable {
        Docx docx = Docx.of(paragraph(run("Text."))).with("header", "hdr", paragraph(run("EN")));
        Extract extract = DocxDocument.extract(docx.bytes());
        assertThat(extract.margins()).extracting(ExtractedLine::text).containsExactly("EN");
        assertThat(extract.lines()).extracting(ExtractedLine::text).containsExactly("Text.");
    }

    @Test
    void headingsAndCellsOfTablesAreLines() throws Unextractable {
        Docx docx = Docx.of("<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" + run("Title") + "</w:p><w:tbl><w:tr><w:tc>"
                        + paragraph(run("one")) + "</w:tc><w:tc>" + paragraph(run("two")) + "</w:tc></w:tr></w:tbl>")
                .with(
                        "styles",
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>");
        assertThat(lines(docx))
                .containsExactly(
                        new ExtractedLine(1, "Title", true, true),
                        new ExtractedLine(2, "one", true, false),
                        new ExtractedLine(3, "two", true, false));
    }

    private static List<ExtractedLine> lines(Docx docx) throws Unextractable {
        return DocxDocument.extract(docx.bytes()).lines();
    }

    private static List<String> texts(Docx docx) throws Unextractable {
        return lines(docx).stream().map(ExtractedLine::text).toList();
    }
}
