package eu.hemicycle.columns.exec;

/** Why a part of a query is left to ARQ. Thrown while a plan is made, never while it runs. */
final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unsupported(String reason) {
        super(reason, null, false, false);
    }
}
