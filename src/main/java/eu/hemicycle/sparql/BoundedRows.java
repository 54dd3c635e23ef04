package eu.hemicycle.sparql;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of a SELECT, which end with a refusal where the limit is passed, never silently. */
final class BoundedRows implements RowSet {

    private final RowSet rows;
    private final int limit;
    private int count;

    BoundedRows(RowSet rows, int limit) {
        this.rows = rows;
        this.limit = limit;
    }

    static Refused tooMany(int limit, String what) {
        return new Refused(
                ProblemType.ANSWER_TOO_LARGE,
                "The answer has more than %d %s. Use LIMIT and OFFSET with ORDER BY, ask for less, or load a dump."
                        .formatted(limit, what));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    /** @throws Refused if this row is one too many */
    @Override
    public Binding next() {
        count++;
        if (count > limit) {
            throw tooMany(limit, "rows");
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return count;
    }

    @Override
    public void close() {
        rows.close();
    }
}
