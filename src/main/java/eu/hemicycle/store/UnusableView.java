package eu.hemicycle.store;

/** A view that must be built again; caught within this package. */
public final class UnusableView extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableView(String reason) {
        super(reason);
    }

    public UnusableView(String reason, Throwable cause) {
        super(reason, cause);
    }
}
