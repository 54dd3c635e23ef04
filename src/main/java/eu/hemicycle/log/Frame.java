package eu.hemicycle.log;

/**
 * One whole entry as it stands in a segment, its checksum found right.
 *
 * @param offset where the header starts in the file
 * @param header the header
 * @param payload the payload, packed
 */
record Frame(long offset, FrameHeader header, byte[] payload) {

    long number() {
        return header.number();
    }

    /** Where the next entry starts. */
    long end() {
        return offset + FrameHeader.BYTES + header.length();
    }
}
