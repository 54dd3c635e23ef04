package eu.hemicycle.log;

import java.nio.file.Path;

/** The disk is too full for new documents; nothing was written, and reading goes on. */
public final class DiskBelowFloor extends LogException {

    private static final long serialVersionUID = 1L;

    private static final long MEGABYTE = 1024L * 1024;

    DiskBelowFloor(Path folder, long usable, long floor) {
        super("The disk of " + folder + " has " + usable / MEGABYTE + " MB left, under the floor of "
                + floor / MEGABYTE + " MB: nothing is written until there is room. Reading goes on. Give the disk room,"
                + " or set a lower floor.");
    }
}
