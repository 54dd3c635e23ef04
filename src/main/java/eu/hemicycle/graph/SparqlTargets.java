package eu.hemicycle.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/**
 * The targets that shapes describe by queries (SHACL Advanced Features 3.1), each query parsed and planned once. The validator
 * does it again for each record, which costs more than all the rest of the validation. So the shapes are given targets of
 * the plain kind, objects of a property of our own, and each record is validated together with such triples.
 */
final class SparqlTargets {

    private static final String PROPERTY = "urn:x-hemicycle:target:";
    private static final Node NOBODY = NodeFactory.createURI("urn:x-hemicycle:targets");

    private static final Var THIS = Var.alloc("this");

    private final List<Target> targets = new ArrayList<>();
    private final Graph shapes = GraphFactory.createDefaultGraph();

    /** A query's algebra and the property that stands for it. */
    private record Target(Op query, Node property) {}

    SparqlTargets(Graph given) {
        given.find().forEachRemaining(triple -> {
            boolean byQuery = triple.getPredicate().equals(SHACL.target)
                    && given.contains(triple.getObject(), SHACL.select, Node.ANY);
            shapes.add(byQuery ? plain(given, triple) : triple);
        });
    }

    private Triple plain(Graph given, Triple target) {
        Node property = NodeFactory.createURI(PROPERTY + targets.size());
        Query query = ShLib.extractSPARQLQuery(given, target.getObject());
        targets.add(new Target(Algebra.optimize(Algebra.compile(query)), property));
        return Triple.create(target.getSubject(), SHACL.targetObjectsOf, property);
    }

    /** The shapes with plain targets. */
    Graph shapes() {
        return shapes;
    }

    /** The record with what makes the plain targets find the things that the queries find in it. */
    Graph with(Graph record) {
        Graph found = GraphFactory.createDefaultGraph();
        Context context = ARQ.getContext().copy();
        Context.setCurrentDateTime(context);
        for (Target target : targets) {
            ExecutionContext execution = ExecutionContext.createForGraph(record, context);
            QC.execute(target.query(), BindingFactory.root(), execution)
                    .forEachRemaining(row -> found.add(NOBODY, target.property(), row.get(THIS)));
        }
        return new Union(record, found);
    }
}
