package eu.hemicycle.columns.results;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;

/** SPARQL 1.1 Query Results JSON Format, a row to a line. */
final class JsonFormat extends RowFormat {

    private final NodeToLabel labels;
    private byte[][] names = {};
    private boolean firstRow = true;
    private boolean firstValue;

    JsonFormat(Output out, NodeToLabel labels) {
        super(out);
        this.labels = labels;
    }

    @Override
    void begin(List<Var> vars) {
        names = vars.stream()
                .map(variable -> (quoted(variable.getVarName()) + ":").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        out().put(vars.stream()
                .map(variable -> quoted(variable.getVarName()))
                .collect(Collectors.joining(",", "{\"head\":{\"vars\":[", "]},\n\"results\":{\"bindings\":[")));
    }

    private static String quoted(String text) {
        return '"' + new String(Escapes.JSON.in(text), StandardCharsets.UTF_8) + '"';
    }

    @Override
    void beginRow() {
        out().put(firstRow ? "\n{" : ",\n{");
        firstRow = false;
        firstValue = true;
    }

    @Override
    void beginValue(int column) {
        if (!firstValue) {
            out().put(',');
        }
        firstValue = false;
        out().put(names[column]);
    }

    @Override
    void endRow() {
        out().put('}');
    }

    @Override
    void end() {
        out().put("\n]}}\n");
    }

    @Override
    Frame frame(Form form) {
        String type =
                switch (form.type()) {
                    case BLANK -> "bnode";
                    case IRI -> "uri";
                    case LITERAL -> "literal";
                };
        return Frame.of(
                form,
                "{\"type\":\"" + type + '"'
                        + member("xml:lang", form.language())
                        + member("its:dir", form.direction())
                        + member("datatype", form.datatype())
                        + ",\"value\":\"",
                Escapes.JSON,
                "\"}");
    }

    private static String member(String name, String value) {
        return value.isEmpty() ? "" : "," + quoted(name) + ":" + quoted(value);
    }

    @Override
    String label(Node blank) {
        return labels.get(null, blank).substring("_:".length());
    }

    @Override
    void triple(Node triple, TermWriter terms) {
        out().put("{\"type\":\"triple\",\"value\":{\"subject\":");
        terms.write(triple.getTriple().getSubject());
        out().put(",\"predicate\":");
        terms.write(triple.getTriple().getPredicate());
        out().put(",\"object\":");
        terms.write(triple.getTriple().getObject());
        out().put("}}");
    }
}
