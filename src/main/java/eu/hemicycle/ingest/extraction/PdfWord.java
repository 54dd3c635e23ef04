package eu.hemicycle.ingest.extraction;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** A word and where its letters are printed. */
record PdfWord(String text, List<TextPosition> positions) {

    private static final float SMALLER = 0.85f;
    private static final float HIGHER = 0.15f;

    float left() {
        return positions.get(0).getXDirAdj();
    }

    float right() {
        TextPosition last = positions.get(positions.size() - 1);
        return last.getXDirAdj() + last.getWidthDirAdj();
    }

    /** Of its largest letter. */
    float size() {
        return largest().getFontSizeInPt();
    }

    float baseline() {
        return largest().getYDirAdj();
    }

    private TextPosition largest() {
        TextPosition largest = positions.get(0);
        for (TextPosition position : positions) {
            largest = position.getFontSizeInPt() > largest.getFontSizeInPt() ? position : largest;
        }
        return largest;
    }

    /** The word with its raised digits as superscripts. */
    String printed(float lineSize, float lineBaseline) {
        if (positions.stream().noneMatch(position -> isRaised(position, lineSize, lineBaseline))) {
            return text;
        }
        StringBuilder printed = new StringBuilder();
        for (TextPosition position : positions) {
            boolean raised = isRaised(position, lineSize, lineBaseline);
            printed.append(raised ? Collector.raised(position.getUnicode()) : position.getUnicode());
        }
        return printed.toString();
    }

    private static boolean isRaised(TextPosition position, float lineSize, float lineBaseline) {
        boolean digit = position.getUnicode() != null && position.getUnicode().matches("[0-9]+");
        return digit
                && position.getFontSizeInPt() < SMALLER * lineSize
                && position.getYDirAdj() < lineBaseline - HIGHER * position.getFontSizeInPt();
    }
}
