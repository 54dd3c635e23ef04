package eu.hemicycle.ingest.sniffing;

import java.util.Optional;

/** Every type that the sniffer tells apart, those that are read and those that are only named when they are refused. */
public enum ContentType {
    HTML("an HTML page", "text/html"),
    TEXT("plain text", "text/plain"),
    PDF("a PDF file", "application/pdf"),
    DOCX("a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ZIP("a zip archive", "application/zip"),
    RDF_XML("RDF/XML", "application/rdf+xml"),
    /** Turtle or TriG: every Turtle document is a TriG document. */
    TURTLE("Turtle or TriG", "application/trig"),
    /** N-Triples or N-Quads: every N-Triples document is an N-Quads document. */
    N_QUADS("N-Triples or N-Quads", "application/n-quads"),
    JSON("JSON or JSON-LD", "application/ld+json"),
    CSV("a table (CSV)", "text/csv"),

    OLE(
            "an old Office file (.doc) or a password-protected one",
            "Open it in Word and save it as .docx without a password"),
    RTF("an RTF file", "Open it in Word and save it as .docx"),
    OPEN_DOCUMENT("an OpenDocument file (.odt)", "Open it in a word processor and save it as .docx"),
    OTHER_OFFICE("an Office file that is no text document", "Save its text as .docx, or its table as CSV in UTF-8"),
    XML("XML that is neither HTML nor RDF/XML", "Offer the HTML page or the RDF of the document"),
    MAIL("a saved mail or web archive", "Save the page as HTML"),
    COMPRESSED("a compressed file", "Unpack it and offer what is in it, or a zip archive of that"),
    IMAGE("a picture", "Offer the document as HTML, text, PDF or DOCX with its words in it"),
    BINARY("no text in UTF-8, UTF-16 or a declared Windows-1252", "Save it as HTML or as plain text in UTF-8"),
    EMPTY("empty", "Save or download it again");

    private final String title;
    private final Optional<String> mediaType;
    private final String fix;

    ContentType(String title, String mediaTypeOrFix) {
        boolean read = mediaTypeOrFix.matches("[a-z]+/\\S+");
        this.title = title;
        this.mediaType = read ? Optional.of(mediaTypeOrFix) : Optional.empty();
        this.fix = read ? "" : mediaTypeOrFix;
    }

    /** For a sentence that begins "this is". */
    public String title() {
        return title;
    }

    /** The registered media type (IANA); empty for what is never read. */
    public Optional<String> mediaType() {
        return mediaType;
    }

    /** What to do about an input of a type that is never read; empty for the others. */
    public String fix() {
        return fix;
    }
}
