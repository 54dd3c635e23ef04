package eu.hemicycle.ingest.extraction;

/** A document that gives no lines: why, and what to do about it. */
public final class Unextractable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String value;
    private final String fix;

    /** @param value what was found; empty when there is nothing to show */
    Unextractable(String value, String rule, String fix) {
        super(rule, null, false, false);
        this.value = value;
        this.fix = fix;
    }

    public String value() {
        return value;
    }

    public String rule() {
        return getMessage();
    }

    public String fix() {
        return fix;
    }
}
