package eu.hemicycle.ingest.extraction;

/**
 * One line of a document.
 *
 * @param number counted from 1 through the whole document
 * @param text as printed; a raised number stands as superscript digits, a reference to a note as {@code (1)}
 * @param opensBlock whether a paragraph begins with it
 * @param heading whether the document marks it as a heading
 */
public record ExtractedLine(int number, String text, boolean opensBlock, boolean heading) {}
