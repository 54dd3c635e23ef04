package eu.hemicycle.sparql;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The rows of a table in CSV, where a blank node is written {@code _:label} (SPARQL 1.1 Query Results CSV and TSV
 * Formats section 3.2). Jena leaves the {@code _:} out, so that nothing tells it from a string.
 */
final class LabelledBlankNodes implements RowSet {

    private final RowSet rows;
    private final Map<Node, Node> labels = new HashMap<>();

    LabelledBlankNodes(RowSet rows) {
        this.rows = rows;
    }

    @Override
    public Binding next() {
        Binding row = rows.next();
        BindingBuilder labelled = Binding.builder();
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            Var variable = variables.next();
            labelled.add(variable, label(row.get(variable)));
        }
        return labelled.build();
    }

    private Node label(Node node) {
        return node.isBlank()
                ? labels.computeIfAbsent(node, blank -> NodeFactory.createLiteralString("_:b" + labels.size()))
                : node;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
