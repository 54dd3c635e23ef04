package eu.hemicycle.catalogue.dumps;

/**
 * A finished file of a dump.
 *
 * @param name as in {@code all.nq.gz}
 * @param bytes its size
 * @param sha256 of its bytes, hexadecimal
 */
public record DumpFile(String name, long bytes, String sha256) {}
