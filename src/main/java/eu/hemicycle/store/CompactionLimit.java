package eu.hemicycle.store;

/**
 * When a generation is replaced by one without waste.
 *
 * @param fromBytes smaller ones stay as they are: TDB2 sets aside some hundred megabytes whatever it holds
 * @param bytesPerQuad above which it is replaced
 */
record CompactionLimit(long fromBytes, long bytesPerQuad) {

    static final CompactionLimit DEFAULT = new CompactionLimit(1L << 30, 1500);

    boolean isPassedBy(Footprint footprint) {
        return footprint.bytes() >= fromBytes && footprint.bytesPerQuad() > bytesPerQuad;
    }
}
