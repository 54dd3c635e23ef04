package eu.hemicycle.ingest.sniffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SnifferTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ContentType.EMPTY),
                Arguments.of(" \n", ContentType.TEXT),
                Arguments.of("Answer given by Ms Sample", ContentType.TEXT),
                Arguments.of("# A note\nAnswer given by Ms Sample", ContentType.TEXT),
                Arguments.of("[1] A note\nmore", ContentType.TEXT),
                Arguments.of("{curly words}", ContentType.TEXT),
                Arguments.of("Prefix: the words", ContentType.TEXT),
                Arguments.of("Sample (GREENS), Other (PPE), Third (S&D)\nwords", ContentType.TEXT),
                Arguments.of("<!DOCTYPE html><title>x</title>", ContentType.HTML),
                Arguments.of("\uFEFF\n <HTML lang=en>", ContentType.HTML),
                Arguments.of("<p>Answer", ContentType.HTML),
                Arguments.of("saved from somewhere\n<html><body>", ContentType.HTML),
                Arguments.of("<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'>", ContentType.HTML),
                Arguments.of("<?xml version='1.0'?><note/>", ContentType.XML),
                Arguments.of(
                        "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>",
                        ContentType.RDF_XML),
                Arguments.of("<RDF xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", ContentType.RDF_XML),
                Arguments.of("@prefix eli: <http://example.org/> .", ContentType.TURTLE),
                Arguments.of("# comment\n\nPREFIX : <http://example.org/>\n", ContentType.TURTLE),
                Arguments.of("@base <http://example.org/> .", ContentType.TURTLE),
                Arguments.of("<http://example.org/a> a <http://example.org/B> .", ContentType.TURTLE),
                Arguments.of("<http://example.org/a> <http://example.org/p> \"x\" .", ContentType.N_QUADS),
                Arguments.of("_:a <http://example.org/p> _:b <http://example.org/g> .", ContentType.N_QUADS),
                Arguments.of("{ \"@context\": {} }", ContentType.JSON),
                Arguments.of("\n[{\"a\":1}]", ContentType.JSON),
                Arguments.of("document_identifier,document_title,document_date\n1,2,3", ContentType.CSV),
                Arguments.of("\"Identifier of it\";\"Title\";Date\nx;y;z", ContentType.CSV),
                Arguments.of("id\ttitle\tdate\n", ContentType.CSV),
                Arguments.of("Yes,no,maybe", ContentType.CSV),
                Arguments.of("MIME-Version: 1.0\nContent-Type: multipart/related", ContentType.MAIL),
                Arguments.of("From: the Commission\nno mail", ContentType.TEXT),
                Arguments.of("{\\rtf1 x}", ContentType.RTF),
                Arguments.of("words\u0000", ContentType.BINARY),
                Arguments.of("%PDF-1.7\n", ContentType.PDF),
                Arguments.of("junk\n%PDF-1.4\n1 0 obj", ContentType.PDF),
                Arguments.of("The header\n%PDF-1.4 is how such files begin.", ContentType.TEXT));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tellsTextByHowItBegins(String content, ContentType type) {
        assertThat(Sniffer.sniff(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tellsTheSameInUtf16WithAByteOrderMark(String content, ContentType type) {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                !content.isEmpty() && type.mediaType().isPresent() && type != ContentType.PDF,
                "only types that are text have other encodings");
        String marked = content.startsWith("\uFEFF") ? content : "\uFEFF" + content;
        assertThat(Sniffer.sniff(marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(type);
        assertThat(Sniffer.sniff(marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(type);
    }

    static Stream<Arguments> binaries() {
        return Stream.of(
                Arguments.of("D0CF11E0A1B11AE1", ContentType.OLE),
                Arguments.of("1F8B0800", ContentType.COMPRESSED),
                Arguments.of("FD377A585A00", ContentType.COMPRESSED),
                Arguments.of("377ABCAF271C", ContentType.COMPRESSED),
                Arguments.of("89504E470D0A1A0A", ContentType.IMAGE),
                Arguments.of("FFD8FFE0", ContentType.IMAGE),
                Arguments.of("0000000000", ContentType.BINARY));
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void tellsBinariesByTheirFirstBytes(String hexadecimal, ContentType type) {
        assertThat(Sniffer.sniff(java.util.HexFormat.of().parseHex(hexadecimal)))
                .isEqualTo(type);
    }

    @Test
    void tellsZipFilesByTheNamesInThem() throws IOException {
        assertThat(Sniffer.sniff(zip("_rels/.rels", "word/document.xml", "[Content_Types].xml")))
                .isEqualTo(ContentType.DOCX);
        assertThat(Sniffer.sniff(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(ContentType.OTHER_OFFICE);
        assertThat(Sniffer.sniff(zip("mimetype", "content.xml"))).isEqualTo(ContentType.OPEN_DOCUMENT);
        assertThat(Sniffer.sniff(zip("word/page.html"))).isEqualTo(ContentType.ZIP);
        assertThat(Sniffer.sniff(zip())).isEqualTo(ContentType.ZIP);
        assertThat(Sniffer.sniff("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ContentType.ZIP);
    }

    @Property(tries = 500)
    void anyBytesHaveAType(@ForAll byte[] bytes) {
        assertThat(Sniffer.sniff(bytes)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void everyTypeStandsInTheDocumentation(ContentType type) throws IOException {
        String table = Files.readString(Path.of("docs/inputs.md"));
        assertThat(table).contains("| " + type.title() + " |");
        assertThat(type.mediaType().isPresent()).isNotEqualTo(!type.fix().isEmpty());
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
