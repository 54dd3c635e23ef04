package eu.hemicycle.ingest.extraction;

/** Prints a part's paragraphs into a sink. */
final class DocxLines extends DocxText {

    /** Takes a line in whole. */
    @FunctionalInterface
    interface Sink {
        void take(String text, boolean opensBlock, boolean heading) throws Unextractable;
    }

    private final Sink sink;

    DocxLines(DocxStyles styles, DocxNumbering numbering, DocxNotes notes, Sink sink) {
        super(styles, numbering, notes);
        this.sink = sink;
    }

    @Override
    void line(String text, boolean opensBlock, boolean isHeading) throws Unextractable {
        sink.take(text, opensBlock, isHeading);
    }
}
