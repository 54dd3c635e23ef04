package eu.hemicycle.ingest.extraction;

import java.util.List;

/** Joins the lines that were broken for lack of room; a line that ends before the edge was ended on purpose and stays. */
final class PdfParagraphs {

    /** Takes a line in whole. */
    @FunctionalInterface
    interface Sink {
        void take(String text, boolean opensBlock) throws Unextractable;
    }

    private static final float NEAR = 0.05f;
    private static final float FAR_RIGHT = 0.75f;
    private static final int FEWEST_ENDS = 3;

    private final List<PdfLine> lines;

    PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
    }

    void collect(Sink sink) throws Unextractable {
        StringBuilder current = new StringBuilder();
        boolean opens = true;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            current.append(line.text().strip());
            boolean last = i == lines.size() - 1;
            if (!last && goesOn(line, lines.get(i + 1))) {
                current.append(joint(current));
                continue;
            }
            sink.take(current.toString(), opens);
            current.setLength(0);
            opens = !last && !line.isNextTo(lines.get(i + 1));
        }
    }

    private boolean goesOn(PdfLine line, PdfLine next) {
        return line.isNextTo(next) && line.isFullBefore(next, edge(line)) && !Collector.beginsNote(next.text());
    }

    /** Where the lines of a column are broken: where several of them end, or far to the right; else nowhere is known. */
    private float edge(PdfLine line) {
        List<PdfLine> column =
                lines.stream().filter(other -> other.inColumnOf(line)).toList();
        float edge = (float) column.stream().mapToDouble(PdfLine::right).max().orElse(0);
        float near = edge - NEAR * (edge - line.left());
        long ends = column.stream().filter(other -> other.right() >= near).count();
        return ends >= FEWEST_ENDS || edge > FAR_RIGHT * line.pageWidth() ? edge : Float.MAX_VALUE;
    }

    /** A compound broken at its hyphen stays one word. */
    private static String joint(StringBuilder text) {
        int length = text.length();
        boolean hyphen = length > 1
                && "-\u2010\u2011".indexOf(text.charAt(length - 1)) >= 0
                && Character.isLetter(text.charAt(length - 2));
        return hyphen ? "" : " ";
    }
}
