package eu.hemicycle.ingest;

/** An input that cannot be taken; becomes a {@link Refusal} once the input's name is known. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String value;
    private final String rule;
    private final String fix;

    /** @param line 0 when the reason lies in no single line */
    public Unreadable(int line, String value, String rule, String fix) {
        super(rule, null, false, false);
        this.line = line;
        this.value = value;
        this.rule = rule;
        this.fix = fix;
    }

    Unreadable(Line line, String rule, String fix) {
        this(line.number(), line.text(), rule, fix);
    }

    public Refusal of(String name) {
        return new Refusal(name, line, value, rule, fix);
    }
}
