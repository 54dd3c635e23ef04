package eu.hemicycle.log;

/** What happened to a document; {@link #code()} is how the log file says it and never changes. */
public enum Kind {
    /** The document is new, or its content is another. */
    CHANGED(1),
    /** The publisher has taken the document back; what stays is that it existed. */
    WITHDRAWN(2),
    /** The document's payload is gone from the log too; only the numbers stay. */
    REDACTED(3);

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Kind of(int code) {
        for (Kind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of change has the code " + code);
    }
}
