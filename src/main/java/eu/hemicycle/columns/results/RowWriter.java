package eu.hemicycle.columns.results;

import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.rw.RowSetWriterXML;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** Writes rows to streams of bytes in one format, and leaves all else to Jena's writer of it. */
final class RowWriter implements RowSetWriter {

    private final BiFunction<Output, NodeToLabel, RowFormat> format;
    private final RowSetWriter jena;

    /** @param format made for each answer, with the labels of its blank nodes */
    RowWriter(BiFunction<Output, NodeToLabel, RowFormat> format, RowSetWriter jena) {
        this.format = format;
        this.jena = jena;
    }

    @Override
    public void write(OutputStream stream, RowSet rows, @Nullable Context context) {
        if (isStyled(context)) {
            jena.write(stream, rows, context);
            return;
        }
        Output out = new Output(stream);
        List<Var> vars = rows.getResultVars();
        RowFormat written = format.apply(out, labels(context));
        Values values = new Values(written, vars);
        written.begin(vars);
        while (rows.hasNext()) {
            values.write(rows.next());
        }
        written.end();
        out.flush();
    }

    /** Whether a reader of XML is to be told more than rows. */
    private static boolean isStyled(@Nullable Context context) {
        return context != null
                && (context.isDefined(RowSetWriterXML.xmlInstruction)
                        || context.isDefined(RowSetWriterXML.xmlStylesheet));
    }

    private static NodeToLabel labels(@Nullable Context context) {
        return context != null && context.isTrue(ARQ.outputGraphBNodeLabels)
                ? SyntaxLabels.createNodeToLabelAsGiven()
                : SyntaxLabels.createNodeToLabel();
    }

    @Override
    public void write(Writer out, RowSet rows, @Nullable Context context) {
        jena.write(out, rows, context);
    }

    @Override
    public void write(OutputStream stream, boolean answer, @Nullable Context context) {
        jena.write(stream, answer, context);
    }
}
