package eu.hemicycle.columns.results;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.sparql.core.Var;

/** TSV of SPARQL 1.1 Query Results CSV and TSV Formats section 4: terms as in Turtle, numbers and truth values alone. */
final class TsvFormat extends SeparatedFormat {

    private static final String INTEGER = XSDDatatype.XSDinteger.getURI();
    private static final Set<String> ABBREVIATED = Set.of(
            INTEGER, XSDDatatype.XSDdecimal.getURI(), XSDDatatype.XSDdouble.getURI(), XSDDatatype.XSDboolean.getURI());

    private final NodeFormatterTTL turtle = new NodeFormatterTTL(null, null);

    TsvFormat(Output out) {
        super(out, "\t", "\n");
    }

    @Override
    void header(Var variable) {
        out().put("?" + variable.getVarName());
    }

    @Override
    Frame frame(Form form) {
        return Frame.inTurtle(form);
    }

    @Override
    void text(Frame frame, byte[] text, int length) {
        String datatype = frame.form().datatype();
        if (!ABBREVIATED.contains(datatype)) {
            super.text(frame, text, length);
        } else if (datatype.equals(INTEGER) && isDigits(text, length)) {
            out().put(text, 0, length);
        } else {
            StringWriterI written = new StringWriterI();
            turtle.formatLitDT(written, new String(text, 0, length, StandardCharsets.UTF_8), datatype);
            out().put(written.toString());
        }
    }

    private static boolean isDigits(byte[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return length > 0;
    }

    @Override
    String label(Node blank) {
        return formatted(blank);
    }

    @Override
    void triple(Node triple, TermWriter terms) {
        out().put(formatted(triple));
    }

    private String formatted(Node term) {
        StringWriterI written = new StringWriterI();
        turtle.format(written, term);
        return written.toString();
    }
}
