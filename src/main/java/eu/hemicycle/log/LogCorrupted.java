package eu.hemicycle.log;

import java.nio.file.Path;

/** A log file does not hold what was written to it; never skipped, because the entries behind it rest on it. */
public final class LogCorrupted extends LogException {

    private static final long serialVersionUID = 1L;

    LogCorrupted(Path file, long offset, long number, String what) {
        super("The log file " + file + " is damaged at byte " + offset + ", where entry " + number + " should stand: "
                + what + ". Nothing was changed. Put this file back from a backup or from another copy of the log, and"
                + " start again.");
    }
}
