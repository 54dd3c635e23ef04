package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/** Which triple pattern to look up next: the one that gives the fewest rows for each, by exact counts where there are such. */
final class JoinOrder {

    /** What a pattern costs that has nothing in common with the rows. */
    private static final double PRODUCT = 1e6;

    private final Generation generation;
    private final Terms terms;

    JoinOrder(Generation generation, Terms terms) {
        this.generation = generation;
        this.terms = terms;
    }

    /** The place of the best one. */
    int best(List<Scope.Pattern> patterns, Set<Var> bound) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < patterns.size(); i++) {
            double rows = rows(patterns.get(i), bound);
            if (rows < least) {
                least = rows;
                best = i;
            }
        }
        return best;
    }

    private double rows(Scope.Pattern of, Set<Var> bound) {
        Triple pattern = of.triple();
        List<Node> nodes = new ArrayList<>(List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()));
        double rows;
        if (of.scope() instanceof Scope.One one) {
            rows = looked(one.graph(), pattern, bound);
        } else {
            Node graph = ((Scope.Each) of.scope()).graph();
            nodes.add(graph);
            rows = looked(generation, pattern, bound);
            rows = isKnown(graph, bound) ? Math.min(rows, ofGraph(pattern)) : rows;
        }
        boolean apart = !bound.isEmpty() && nodes.stream().noneMatch(bound::contains);
        return apart && rows > 1 ? rows * PRODUCT : rows;
    }

    private double ofGraph(Triple pattern) {
        return Stream.of(IndexJoin.fixed(generation, predicate(pattern)))
                .mapToDouble(predicate -> predicate.graphs().each())
                .sum();
    }

    private IndexJoin.Place predicate(Triple pattern) {
        return pattern.getPredicate().isVariable()
                ? new IndexJoin.New()
                : new IndexJoin.Constant(terms.id(pattern.getPredicate()));
    }

    private double looked(Generation graph, Triple pattern, Set<Var> bound) {
        boolean subject = isKnown(pattern.getSubject(), bound);
        boolean object = isKnown(pattern.getObject(), bound);
        if (pattern.getPredicate().isVariable()) {
            return overPredicates(graph, pattern, subject, object, bound.contains(pattern.getPredicate()));
        }
        Predicate predicate = graph.predicate(terms.id(pattern.getPredicate()));
        return predicate == null ? 0 : looked(predicate, pattern, subject, object);
    }

    private static boolean isKnown(Node node, Collection<Var> bound) {
        return !node.isVariable() || bound.contains(node);
    }

    private double looked(Predicate predicate, Triple pattern, boolean subject, boolean object) {
        Relation bySubject = predicate.bySubject();
        Relation byObject = predicate.byObject();
        if (subject && object) {
            return Math.min(1, each(bySubject) / Math.max(1, byObject.distinct()));
        }
        if (subject) {
            return pattern.getSubject().isVariable() ? each(bySubject) : count(bySubject, pattern.getSubject());
        }
        if (object) {
            return pattern.getObject().isVariable() ? each(byObject) : count(byObject, pattern.getObject());
        }
        return bySubject.pairs();
    }

    private double overPredicates(Generation graph, Triple pattern, boolean subject, boolean object, boolean one) {
        double all = 0;
        for (Predicate predicate : graph.predicates()) {
            all += looked(predicate, pattern, subject, object);
        }
        double share = subject || object ? 1.0 : Math.max(1, graph.predicates().size());
        return one ? all / Math.max(1, graph.predicates().size()) : all + share;
    }

    private static double each(Relation relation) {
        return (double) relation.pairs() / Math.max(1, relation.distinct());
    }

    private double count(Relation relation, Node key) {
        return relation.count(terms.id(key));
    }
}
