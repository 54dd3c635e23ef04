package eu.hemicycle.store;

/**
 * How much of the disk the quads take.
 *
 * @param bytes of TDB2's files
 * @param quads in them
 */
public record Footprint(long bytes, long quads) {

    /** A few hundred in a generation just built; every commit after that leaves some blocks without use. */
    public long bytesPerQuad() {
        return bytes / Math.max(quads, 1);
    }
}
