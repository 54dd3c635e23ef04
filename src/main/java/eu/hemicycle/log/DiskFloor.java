package eu.hemicycle.log;

/**
 * How much room a disk must have before documents are written to it. What is left below is for the views, for taking
 * documents back and for the system.
 *
 * @param bytes 0 for no floor
 */
public record DiskFloor(long bytes) {

    /** 256 MiB: several commits of the views, and the largest file of a log written anew. */
    public static final DiskFloor DEFAULT = new DiskFloor(256L * 1024 * 1024);

    public DiskFloor {
        if (bytes < 0) {
            throw new IllegalArgumentException("A floor of disk space is not below zero: " + bytes);
        }
    }
}
