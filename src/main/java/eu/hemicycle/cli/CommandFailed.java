package eu.hemicycle.cli;

/** A command that cannot go on; the message says why and what to do, in words for the operator. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
