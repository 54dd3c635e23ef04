package eu.hemicycle.ingest.extraction;

/**
 * One line as it is printed on a page. Lengths in points.
 *
 * @param page from 1
 * @param baseline distance from the top of the page
 * @param size of most of its letters
 * @param firstWord the width of its first word
 * @param pageWidth the width of the paper
 */
record PdfLine(
        int page, String text, float left, float right, float baseline, float size, float firstWord, float pageWidth) {

    private static final float SAME_COLUMN = 40;
    private static final float WIDEST_GAP = 1.5f;
    private static final float SPACE = 0.3f;

    boolean inColumnOf(PdfLine other) {
        return Math.abs(left - other.left) <= SAME_COLUMN;
    }

    /** Whether no more than the usual distance lies between this line and the next. */
    boolean isNextTo(PdfLine next) {
        float gap = next.baseline - baseline;
        return page == next.page && gap > 0 && gap <= WIDEST_GAP * Math.max(size, next.size);
    }

    /** Whether the next line's first word would not have fitted here, so that the line was broken for lack of room. */
    boolean isFullBefore(PdfLine next, float edge) {
        return right + SPACE * size + next.firstWord > edge;
    }
}
