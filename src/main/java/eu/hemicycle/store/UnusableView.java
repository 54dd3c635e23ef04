package eu.hemicycle.store;

/** A view that must be built again; never leaves this package. */
final class UnusableView extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableView(String reason) {
        super(reason);
    }

    UnusableView(String reason, Throwable cause) {
        super(reason, cause);
    }
}
