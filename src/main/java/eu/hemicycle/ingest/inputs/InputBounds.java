package eu.hemicycle.ingest.inputs;

/**
 * How much is taken.
 *
 * @param bytes of one input
 * @param entries of one archive
 * @param ratio of unpacked to packed bytes of one archive
 */
public record InputBounds(int bytes, long entries, int ratio) {

    /** Above every page and every data file seen, far below what exhausts a small machine. */
    public static final InputBounds ORDINARY = new InputBounds(64 * 1024 * 1024, 1_000_000, 100);
}
