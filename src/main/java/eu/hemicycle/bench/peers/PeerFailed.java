package eu.hemicycle.bench.peers;

import java.util.Objects;

/** An engine, or what it needs, does not do what the comparison asks of it. The message is for the operator. */
public final class PeerFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    PeerFailed(String message) {
        super(message);
    }

    PeerFailed(String message, Throwable cause) {
        super(message + ": " + Objects.toString(cause.getMessage(), cause.toString()), cause);
    }
}
