package eu.hemicycle.ingest;

/**
 * One printed line of a page, clean and not blank.
 *
 * @param number of the input's line it begins on, from 1
 * @param text see {@link PlainText#clean}
 * @param opensBlock whether an empty line, or in HTML the edge of a block, stands before it
 * @param heading whether HTML marks it as a heading
 */
record Line(int number, String text, boolean opensBlock, boolean heading) {}
