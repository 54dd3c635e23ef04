package eu.hemicycle.columns.results;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;

/** SPARQL Query Results XML Format (Second Edition), a row to a line. */
final class XmlFormat extends RowFormat {

    private final NodeToLabel labels;
    private byte[][] bindings = {};

    XmlFormat(Output out, NodeToLabel labels) {
        super(out);
        this.labels = labels;
    }

    @Override
    void begin(List<Var> vars) {
        bindings = vars.stream()
                .map(variable ->
                        ("<binding name=\"" + escaped(variable.getVarName()) + "\">").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        out().put("<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n<head>\n");
        vars.forEach(variable -> out().put("<variable name=\"" + escaped(variable.getVarName()) + "\"/>\n"));
        out().put("</head>\n<results>\n");
    }

    private static String escaped(String text) {
        return new String(Escapes.XML.in(text), StandardCharsets.UTF_8);
    }

    @Override
    void beginRow() {
        out().put("<result>");
    }

    @Override
    void beginValue(int column) {
        out().put(bindings[column]);
    }

    @Override
    void endValue() {
        out().put("</binding>");
    }

    @Override
    void endRow() {
        out().put("</result>\n");
    }

    @Override
    void end() {
        out().put("</results>\n</sparql>\n");
    }

    @Override
    Frame frame(Form form) {
        return switch (form.type()) {
            case BLANK -> Frame.of(form, "<bnode>", Escapes.XML, "</bnode>");
            case IRI -> Frame.of(form, "<uri>", Escapes.XML, "</uri>");
            case LITERAL ->
                Frame.of(
                        form,
                        "<literal"
                                + attribute("xml:lang", form.language())
                                + direction(form.direction())
                                + attribute("datatype", form.datatype())
                                + ">",
                        Escapes.XML,
                        "</literal>");
        };
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + escaped(value) + '"';
    }

    private static String direction(String direction) {
        return direction.isEmpty()
                ? ""
                : " xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\"" + attribute("its:dir", direction);
    }

    @Override
    String label(Node blank) {
        return labels.get(null, blank).substring("_:".length());
    }

    @Override
    void triple(Node triple, TermWriter terms) {
        out().put("<triple><subject>");
        terms.write(triple.getTriple().getSubject());
        out().put("</subject><predicate>");
        terms.write(triple.getTriple().getPredicate());
        out().put("</predicate><object>");
        terms.write(triple.getTriple().getObject());
        out().put("</object></triple>");
    }
}
