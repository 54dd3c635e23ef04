package eu.hemicycle.columns.results;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;

/**
 * CSV of SPARQL 1.1 Query Results CSV and TSV Formats section 3. A blank node is written {@code _:label} as section 3.2 has
 * it; Jena leaves the {@code _:} out, so that nothing tells it from a string.
 */
final class CsvFormat extends SeparatedFormat {

    private final NodeToLabel labels;

    CsvFormat(Output out, NodeToLabel labels) {
        super(out, ",", "\r\n");
        this.labels = labels;
    }

    @Override
    Frame frame(Form form) {
        return Frame.of(form, "", Escapes.CSV, "");
    }

    @Override
    void text(Frame frame, byte[] text, int length) {
        if (length > 0 && isPlain(text, length)) {
            out().put(text, 0, length);
        } else {
            out().put('"');
            out().put(text, length, Escapes.CSV);
            out().put('"');
        }
    }

    private static boolean isPlain(byte[] text, int length) {
        for (int i = 0; i < length; i++) {
            byte next = text[i];
            if (next == '"' || next == ',' || next == '\r' || next == '\n') {
                return false;
            }
        }
        return true;
    }

    @Override
    void header(Var variable) {
        byte[] bytes = variable.getVarName().getBytes(StandardCharsets.UTF_8);
        text(frame(Form.IRI), bytes, bytes.length);
    }

    @Override
    String label(Node blank) {
        return labels.get(null, blank);
    }

    /** The format has no word for it; Jena writes this. */
    @Override
    void triple(Node triple, TermWriter terms) {
        out().put('?');
    }
}
