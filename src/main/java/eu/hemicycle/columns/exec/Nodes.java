package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.Relation;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** The nodes of the graph, which are the subjects and objects of its triples (SPARQL 1.1 section 18.1.7), each once. */
final class Nodes extends Operator {

    private final Generation generation;
    private final int size;
    private Rows.@Nullable Source nodes;

    /** @param size the most rows of a batch */
    Nodes(Generation generation, Var variable, Work work, int size) {
        super(Shape.NONE.with(variable, false), work);
        this.generation = generation;
        this.size = size;
    }

    /** Whether a term is one of them. */
    static boolean has(Generation generation, int id) {
        return generation.predicates().stream()
                .anyMatch(predicate -> predicate.bySubject().count(id) > 0
                        || predicate.byObject().count(id) > 0);
    }

    @Override
    @Nullable
    Batch produce() {
        if (nodes == null) {
            int[] all = all().toIntArray();
            nodes = new Rows.Source(shape(), work(), new int[][] {all}, all.length, size, describe());
        }
        return nodes.next();
    }

    private IntOpenHashSet all() {
        IntOpenHashSet all = new IntOpenHashSet();
        Relation.Keys each = (key, pairs) -> {
            work().made(1);
            work().keep(all.add(key) ? 1 : 0);
        };
        for (Predicate predicate : generation.predicates()) {
            predicate.bySubject().forEachKey(each);
            predicate.byObject().forEachKey(each);
        }
        return all;
    }

    @Override
    String describe() {
        return "nodes of the graph";
    }

    @Override
    List<Operator> inputs() {
        return List.of();
    }
}
