package eu.hemicycle.sparql;

import org.apache.jena.sparql.expr.ExprEvalException;

/** What one query may keep or make on its way to an answer, beside time. Not for several threads. */
final class WorkBudget {

    /** Digits in base 2; XPath lets an implementation bound them and makes it an error of the expression (FOAR0002). */
    private static final long BITS = 100_000;

    private final int rows;
    private final long text;
    private long kept;

    WorkBudget(Limits limits) {
        this(limits.intermediateRows(), limits.text().toBytes());
    }

    private WorkBudget(int rows, long text) {
        this.rows = rows;
        this.text = text;
    }

    static WorkBudget unlimited() {
        return new WorkBudget(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** @throws Refused if an operator keeps one row too many */
    void keepRow() {
        keepRows(1);
    }

    /** @throws Refused if operators keep so many rows more that they are too many */
    void keepRows(int more) {
        kept += more;
        if (kept > rows) {
            throw new Refused(
                    ProblemType.TOO_MUCH_WORK,
                    "The query keeps more than %d rows on its way, to sort, join or compare them. Ask for less at once."
                            .formatted(rows));
        }
    }

    /** @throws Refused if a text of so many characters is too long to be made */
    void makeText(long length) {
        if (length > text) {
            throw new Refused(
                    ProblemType.TOO_MUCH_WORK,
                    "The query makes a text of more than %d characters. Join fewer or shorter texts.".formatted(text));
        }
    }

    /** @throws ExprEvalException if a number of so many bits is too long to be made */
    static void makeNumber(long bits) {
        if (bits > BITS) {
            throw new ExprEvalException("Overflow: a number of more than " + BITS + " bits");
        }
    }
}
