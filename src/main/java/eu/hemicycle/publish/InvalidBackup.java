package eu.hemicycle.publish;

/** A backup cannot be taken here, or cannot be relied on; the message tells an operator why and what to do. */
public final class InvalidBackup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidBackup(String message) {
        super(message);
    }
}
