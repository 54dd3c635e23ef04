package eu.hemicycle.catalogue.dumps;

/**
 * A finished file of a dump.
 *
 * @param name as in {@code all.nq.gz}: the part, the format, the compression
 * @param bytes its size
 * @param sha256 of its bytes, hexadecimal
 */
public record DumpFile(String name, long bytes, String sha256) {

    /** {@code all}, {@code record} or a year. */
    public String part() {
        return piece(0);
    }

    public DumpFormat format() {
        return DumpFormat.of(piece(1)).orElseThrow();
    }

    /** The media type of the file itself. */
    public String mediaType() {
        return piece(2).equals("zst") ? "application/zstd" : "application/gzip";
    }

    private String piece(int at) {
        return name.split("\\.")[at];
    }
}
