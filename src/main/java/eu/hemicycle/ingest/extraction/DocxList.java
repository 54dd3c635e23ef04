package eu.hemicycle.ingest.extraction;

/**
 * A paragraph's place in a list.
 *
 * @param id of the numbering; {@code 0} takes a paragraph out of its style's list
 * @param level from 0
 */
record DocxList(String id, int level) {

    private static final int DEEPEST = 8;

    static int level(String written) {
        return written.matches("[0-8]") ? Integer.parseInt(written) : DEEPEST;
    }
}
