package eu.hemicycle.ingest.extraction;

/** What is read in the child process. */
public enum DocumentKind {
    PDF("PDF"),
    DOCX("Word document");

    private final String title;

    DocumentKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Extract extract(byte[] bytes) throws Unextractable {
        return this == PDF ? PdfDocument.extract(bytes) : DocxDocument.extract(bytes);
    }
}
