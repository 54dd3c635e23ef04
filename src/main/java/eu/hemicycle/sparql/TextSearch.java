package eu.hemicycle.sparql;

import eu.hemicycle.search.InvalidWords;
import eu.hemicycle.search.LiteralTextIndex;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.core.DynamicDatasets.DynamicDatasetGraph;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.util.Context;

/**
 * jena-text's {@code text:query} with this endpoint's manners: arguments that jena-text would pass over in silence are
 * refused, and the default graph that {@code FROM} makes is the one that is searched.
 */
final class TextSearch extends TextQueryPF {

    static final String IRI = TextQuery.NS + "query";

    private static final int PLACE_OF_GRAPH = 3;

    @Override
    public void build(PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext execution) {
        TextSearchArguments.check(subject);
        TextSearchArguments.checkWords(object);
        LiteralTextIndex index = execution.getContext().get(TextQuery.textIndex);
        LiteralTextIndex narrowed = narrowed(index, execution);
        boolean withGraph = subject.isList() && subject.getArgListSize() > PLACE_OF_GRAPH;
        Context context = execution.getContext().copy();
        context.set(TextQuery.textIndex, withGraph ? narrowed.perGraph() : narrowed);
        super.build(
                subject,
                predicate,
                object,
                ExecutionContext.create(execution.getDataset(), execution.getActiveGraph(), context));
    }

    private static LiteralTextIndex narrowed(LiteralTextIndex index, ExecutionContext execution) {
        if (execution.getDataset() instanceof DynamicDatasetGraph chosen
                && !(active(execution) instanceof NamedGraph)) {
            return index.within(
                    chosen.getOriginalDefaultGraphs().stream().map(Node::getURI).collect(Collectors.toSet()));
        }
        return index;
    }

    /** A dataset that FROM makes hides its named graphs, and with them their names. */
    private static Graph active(ExecutionContext execution) {
        Graph graph = execution.getActiveGraph();
        return graph instanceof GraphReadOnly hidden ? hidden.getWrapped() : graph;
    }

    @Override
    public QueryIterator exec(
            Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext execution) {
        TextSearchArguments.check(object, binding);
        try {
            return super.exec(
                    binding,
                    subject,
                    predicate,
                    object,
                    ExecutionContext.copyChangeActiveGraph(execution, active(execution)));
        } catch (InvalidWords refused) {
            throw new Refused(ProblemType.SEARCH_REFUSED, "text:query: " + refused.getMessage());
        }
    }
}
