package eu.hemicycle.search;

/** What somebody looks for cannot be looked for; the message says why and what to write instead. */
public final class InvalidWords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidWords(String reason) {
        super(reason, null, false, false);
    }
}
