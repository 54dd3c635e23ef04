package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableN;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** The graphs of a {@link Dataset} in columns. */
final class QueriedGraphs {

    private final Generation generation;
    private final Optional<Dataset.Chosen> chosen;
    private final long most;

    /** @throws Unsupported if a name means several graphs */
    QueriedGraphs(Generation generation, Dataset dataset) {
        this.generation = generation;
        this.chosen = dataset.chosen();
        this.most = dataset.most();
        boolean special = chosen.stream()
                .flatMap(some -> Stream.concat(some.merged().stream(), some.named().stream()))
                .anyMatch(QueriedGraphs::isSpecial);
        if (special) {
            throw new Unsupported("a dataset of graphs of graphs");
        }
    }

    private static boolean isSpecial(Node graph) {
        return Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph);
    }

    Scope standard() {
        return chosen.map(some -> merged(some.merged())).orElse(new Scope.One(generation));
    }

    /** Where patterns of a graph are looked for, whose name may be a variable. */
    Scope of(Node graph) {
        if (Quad.isDefaultGraph(graph)) {
            return standard();
        }
        if (Quad.isUnionGraph(graph)) {
            return chosen.map(some -> merged(some.named())).orElse(new Scope.One(generation));
        }
        if (graph.isVariable()) {
            return new Scope.Each(graph);
        }
        if (!graph.isURI()) {
            throw new Unsupported("a pattern within GRAPH " + graph);
        }
        boolean absent = chosen.isPresent() && !chosen.get().named().contains(graph);
        IntSet one = ids(absent ? Set.of() : Set.of(graph));
        return generation.quads(one) > most ? new Scope.Each(graph) : new Scope.One(generation.only(one));
    }

    private Scope merged(Set<Node> graphs) {
        IntSet ids = ids(graphs);
        if (generation.quads(ids) > most) {
            throw new Unsupported("a graph merged of more than " + most + " triples");
        }
        return new Scope.One(generation.only(ids));
    }

    private IntSet ids(Set<Node> graphs) {
        IntSet ids = new IntOpenHashSet();
        graphs.forEach(graph -> ids.add(generation.id(graph)));
        ids.remove(0);
        return ids;
    }

    /** Whether a place is a graph that is not there, or not for certain. */
    static boolean isEmpty(Scope scope) {
        return scope instanceof Scope.One one && one.graph().triples() == 0;
    }

    boolean areChosen() {
        return chosen.isPresent();
    }

    /** Those that a variable in place of a graph may mean, where not all are. */
    Optional<Op> names(Scope scope) {
        return scope instanceof Scope.Each each && each.graph().isVariable()
                ? chosen.map(some -> names(Var.alloc(each.graph()), some.named()))
                : Optional.empty();
    }

    private static Op names(Var graph, Set<Node> named) {
        TableN table = new TableN(List.of(graph));
        named.forEach(name -> table.addBinding(BindingFactory.binding(graph, name)));
        return OpTable.create(table);
    }
}
