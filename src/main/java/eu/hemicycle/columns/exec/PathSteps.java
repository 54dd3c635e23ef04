package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/** Makes steps out of property paths. */
final class PathSteps {

    private final Generation generation;
    private final Terms terms;
    private final Work work;

    PathSteps(Generation generation, Terms terms, Work work) {
        this.generation = generation;
        this.terms = terms;
        this.work = work;
    }

    /** Whether each end of a path comes once for each start. */
    static boolean isRepeated(Path path) {
        return path instanceof P_OneOrMore1 || path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrOne;
    }

    /** Refuses what ARQ takes for a function. */
    static void requirePredicate(Node predicate) {
        if (PropertyFunctionRegistry.get().isRegistered(predicate.getURI())) {
            throw new Unsupported("the property function " + predicate);
        }
    }

    /** @param back whether from objects to subjects */
    Step.Repeated repeated(P_Path1 path, boolean back) {
        boolean zero = !(path instanceof P_OneOrMore1);
        boolean further = !(path instanceof P_ZeroOrOne);
        return new Step.Repeated(step(path.getSubPath(), back), zero, further, work);
    }

    private Step step(Path path, boolean back) {
        if (path instanceof P_Link link) {
            requirePredicate(link.getNode());
            Predicate predicate = generation.predicate(terms.id(link.getNode()));
            return new Step.Either(predicate == null ? List.of() : List.of(along(predicate, back)));
        }
        if (path instanceof P_Inverse inverse) {
            return step(inverse.getSubPath(), !back);
        }
        if (path instanceof P_Path2 two && (path instanceof P_Alt || path instanceof P_Seq)) {
            Step left = step(two.getLeft(), back);
            Step right = step(two.getRight(), back);
            if (path instanceof P_Alt) {
                return new Step.Either(List.of(left, right));
            }
            return back ? new Step.Then(right, left) : new Step.Then(left, right);
        }
        if (path instanceof P_Path1 one && isRepeated(path)) {
            return repeated(one, back);
        }
        if (path instanceof P_NegPropSet negated) {
            return new Step.Either(others(negated, back));
        }
        throw new Unsupported("the path " + path + " again and again");
    }

    private Step along(Predicate predicate, boolean back) {
        return new Step.Along(back ? predicate.byObject() : predicate.bySubject(), work);
    }

    private List<Step> others(P_NegPropSet negated, boolean back) {
        List<Step> steps = new ArrayList<>();
        if (!negated.getFwdNodes().isEmpty()) {
            steps.addAll(others(negated.getFwdNodes(), back));
        }
        if (!negated.getBwdNodes().isEmpty()) {
            steps.addAll(others(negated.getBwdNodes(), !back));
        }
        return steps;
    }

    private List<Step> others(List<Node> excluded, boolean back) {
        Set<Integer> ids = new HashSet<>();
        excluded.forEach(node -> ids.add(terms.id(node)));
        return generation.predicates().stream()
                .filter(predicate -> !ids.contains(predicate.id()))
                .map(predicate -> along(predicate, back))
                .toList();
    }
}
