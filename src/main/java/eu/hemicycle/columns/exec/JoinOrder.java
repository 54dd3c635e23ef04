package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    int best(List<Triple> patterns, Set<Var> bound) {
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

    private double rows(Triple pattern, Set<Var> bound) {
        double rows = looked(pattern, bound);
        boolean apart = !bound.isEmpty()
                && List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()).stream()
                        .noneMatch(bound::contains);
        return apart && rows > 1 ? rows * PRODUCT : rows;
    }

    private double looked(Triple pattern, Set<Var> bound) {
        boolean subject = isKnown(pattern.getSubject(), bound);
        boolean object = isKnown(pattern.getObject(), bound);
        if (pattern.getPredicate().isVariable()) {
            return overPredicates(pattern, subject, object, bound.contains(pattern.getPredicate()));
        }
        Predicate predicate = generation.predicate(terms.id(pattern.getPredicate()));
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

    private double overPredicates(Triple pattern, boolean subject, boolean object, boolean one) {
        double all = 0;
        for (Predicate predicate : generation.predicates()) {
            all += looked(predicate, pattern, subject, object);
        }
        double share =
                subject || object ? 1.0 : Math.max(1, generation.predicates().size());
        return one ? all / Math.max(1, generation.predicates().size()) : all + share;
    }

    private static double each(Relation relation) {
        return (double) relation.pairs() / Math.max(1, relation.distinct());
    }

    private double count(Relation relation, Node key) {
        return relation.count(terms.id(key));
    }
}
