package eu.hemicycle.log;

import java.io.IOException;

/**
 * The disk did not confirm what was written. What it holds now is unknown, and a second sync may wrongly report
 * success, so nobody may go on writing.
 */
final class SyncFailed extends IOException {

    private static final long serialVersionUID = 1L;

    SyncFailed(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
