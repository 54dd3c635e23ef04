package eu.hemicycle.sparql;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** A dataset and one named graph more, which the default graph does not have. For reading. */
final class DatasetWithGraph extends DatasetGraphWrapper implements DatasetGraphWrapperView {

    private final Node name;
    private final Graph graph;

    DatasetWithGraph(DatasetGraph dataset, Node name, Graph graph) {
        super(dataset, dataset.getContext().copy());
        this.name = name;
        this.graph = graph;
    }

    @Override
    protected DatasetGraph getW() {
        throw new UnsupportedOperationException("This dataset is for reading");
    }

    @Override
    public boolean containsGraph(Node other) {
        return name.equals(other) || super.containsGraph(other);
    }

    @Override
    public Graph getGraph(@Nullable Node other) {
        return name.equals(other) ? graph : super.getGraph(other);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.append(super.listGraphNodes(), Iter.singletonIterator(name));
    }

    @Override
    public Iterator<Quad> find(Quad pattern) {
        return find(pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    public Iterator<Quad> find(@Nullable Node other, Node subject, Node predicate, Node object) {
        if (name.equals(other)) {
            return own(subject, predicate, object);
        }
        Iterator<Quad> quads = super.find(other, subject, predicate, object);
        return isAny(other) ? Iter.append(quads, own(subject, predicate, object)) : quads;
    }

    @Override
    public Iterator<Quad> findNG(@Nullable Node other, Node subject, Node predicate, Node object) {
        if (name.equals(other)) {
            return own(subject, predicate, object);
        }
        Iterator<Quad> quads = super.findNG(other, subject, predicate, object);
        return isAny(other) ? Iter.append(quads, own(subject, predicate, object)) : quads;
    }

    private static boolean isAny(@Nullable Node node) {
        return node == null || Node.ANY.equals(node);
    }

    private Iterator<Quad> own(Node subject, Node predicate, Node object) {
        return Iter.map(graph.find(subject, predicate, object), triple -> Quad.create(name, triple));
    }

    @Override
    public boolean contains(Quad pattern) {
        return contains(pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    public boolean contains(@Nullable Node other, Node subject, Node predicate, Node object) {
        return find(other, subject, predicate, object).hasNext();
    }
}
