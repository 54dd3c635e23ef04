package eu.hemicycle.store;

/** The view cannot be opened, written or built again; the log is not touched by that. The message says what to do. */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(String message) {
        super(message);
    }

    StoreFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
