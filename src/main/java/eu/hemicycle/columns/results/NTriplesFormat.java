package eu.hemicycle.columns.results;

import java.util.List;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Var;

/** N-Triples in UTF-8: rows of a subject, a predicate and an object. */
final class NTriplesFormat extends RowFormat {

    private final NodeFormatterNT terms = new NodeFormatterNT();

    NTriplesFormat(Output out) {
        super(out);
    }

    @Override
    void begin(List<Var> vars) {}

    @Override
    void beginRow() {}

    @Override
    void beginValue(int column) {}

    @Override
    void endValue() {
        out().put(' ');
    }

    @Override
    void endRow() {
        out().put(".\n");
    }

    @Override
    Frame frame(Form form) {
        return Frame.inTurtle(form);
    }

    /** The same in every answer, as Jena has it: one can ask for the rest. */
    @Override
    String label(Node blank) {
        return formatted(blank);
    }

    @Override
    void triple(Node triple, TermWriter parts) {
        out().put(formatted(triple));
    }

    private String formatted(Node term) {
        StringWriterI written = new StringWriterI();
        terms.format(written, term);
        return written.toString();
    }
}
