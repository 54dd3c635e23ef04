package eu.hemicycle.mcp;

import java.io.Serial;

/** A call that cannot be answered as it stands; the message tells the model how to mend it. */
final class InvalidCall extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    InvalidCall(String reason) {
        super(reason, null, false, false);
    }
}
