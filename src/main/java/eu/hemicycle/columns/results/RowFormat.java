package eu.hemicycle.columns.results;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * How rows are written in a format: begin; for each row beginRow, for each column with a value before it, its value, and
 * after it, and endRow; end. One for each answer, since it may count.
 */
abstract class RowFormat {

    private final Output out;

    RowFormat(Output out) {
        this.out = out;
    }

    Output out() {
        return out;
    }

    abstract void begin(List<Var> vars);

    abstract void beginRow();

    /** Before a column, counted from 0; some have no values and are not told. */
    abstract void beginValue(int column);

    void endValue() {}

    abstract void endRow();

    void end() {}

    /** What is around the texts of a form. */
    abstract Frame frame(Form form);

    /** How a blank node is called in this answer; the same each time. */
    abstract String label(Node blank);

    /** A term, in UTF-8: an IRI, a lexical form, or a {@link #label}. */
    void text(Frame frame, byte[] text, int length) {
        out.put(frame.before());
        out.put(text, length, frame.escapes());
        out.put(frame.after());
    }

    /**
     * A triple as a term (RDF 1.2).
     *
     * @param terms writes a part of it
     */
    abstract void triple(Node triple, TermWriter terms);

    /** Writes terms that are no ids. */
    interface TermWriter {
        void write(Node term);
    }
}
