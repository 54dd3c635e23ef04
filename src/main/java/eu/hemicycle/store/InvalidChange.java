package eu.hemicycle.store;

/** A change that may not enter the log; the message names the document, the graph and the row. */
public final class InvalidChange extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidChange(String message) {
        super(message);
    }

    InvalidChange(String message, Throwable cause) {
        super(message, cause);
    }
}
