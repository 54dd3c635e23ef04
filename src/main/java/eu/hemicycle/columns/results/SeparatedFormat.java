package eu.hemicycle.columns.results;

import java.util.List;
import org.apache.jena.sparql.core.Var;

/** Rows as lines whose values stand between separators, one for each column whether there is a value or not. */
abstract class SeparatedFormat extends RowFormat {

    private final String separator;
    private final String end;
    private int columns;
    private int written;

    /** @param end of a line */
    SeparatedFormat(Output out, String separator, String end) {
        super(out);
        this.separator = separator;
        this.end = end;
    }

    /** The name of a column in the first line. */
    abstract void header(Var variable);

    @Override
    void begin(List<Var> vars) {
        columns = vars.size();
        beginRow();
        for (int column = 0; column < columns; column++) {
            beginValue(column);
            header(vars.get(column));
        }
        endRow();
    }

    @Override
    void beginRow() {
        written = 0;
    }

    @Override
    void beginValue(int column) {
        for (; written < column; written++) {
            out().put(separator);
        }
    }

    @Override
    void endRow() {
        beginValue(columns - 1);
        out().put(end);
    }
}
