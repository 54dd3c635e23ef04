package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/** Joins rows with property paths (SPARQL 1.1 sections 9 and 18.4). */
final class Paths {

    /** How variables begin that stand between the steps of a path. */
    private static final String STEP = "/path";

    private final Patterns patterns;
    private final Generation generation;
    private final Terms terms;
    private final Set<Var> nodes;
    private final int size;
    private int steps;

    /**
     * @param nodes variables whose values are nodes of the graph
     * @param size the most rows of a batch
     */
    Paths(Patterns patterns, Generation generation, Terms terms, Set<Var> nodes, int size) {
        this.patterns = patterns;
        this.generation = generation;
        this.terms = terms;
        this.nodes = nodes;
        this.size = size;
    }

    /** Rows joined with a path. */
    Operator join(Operator input, Node subject, Path path, Node object) {
        List<Var> apart = Patterns.mayBeUnbound(input.shape(), subject, object);
        if (!apart.isEmpty()) {
            return Alternatives.apart(input, apart, rows -> join(rows, subject, path, object));
        }
        if (path instanceof P_Link link) {
            PathSteps.requirePredicate(link.getNode());
            return patterns.triple(input, pattern(subject, link.getNode(), object));
        }
        if (path instanceof P_Inverse inverse) {
            return join(input, object, inverse.getSubPath(), subject);
        }
        if (path instanceof P_Alt either) {
            return Alternatives.of(
                    input,
                    List.of(either.getLeft(), either.getRight()),
                    (one, rows) -> join(rows, subject, one, object));
        }
        if (path instanceof P_Seq both) {
            return sequence(input, subject, both, object);
        }
        if (path instanceof P_NegPropSet negated) {
            return negated(input, subject, negated, object);
        }
        if (path instanceof P_Path1 repeated && PathSteps.isRepeated(path)) {
            return repeated(input, subject, repeated, object);
        }
        throw new Unsupported("the path " + path);
    }

    private Scope.Pattern pattern(Node subject, Node predicate, Node object) {
        return new Scope.Pattern(Triple.create(subject, predicate, object), new Scope.One(generation));
    }

    private Var fresh() {
        return Var.alloc(STEP + steps++);
    }

    private static Operator without(Operator rows, Var variable) {
        List<Var> vars = new ArrayList<>(rows.shape().vars());
        vars.remove(variable);
        return new Project(rows, vars);
    }

    private Operator sequence(Operator input, Node subject, P_Seq both, Node object) {
        Var between = fresh();
        boolean back = !Patterns.isKnown(subject, input.shape()) && Patterns.isKnown(object, input.shape());
        Operator rows = back
                ? join(join(input, between, both.getRight(), object), subject, both.getLeft(), between)
                : join(join(input, subject, both.getLeft(), between), between, both.getRight(), object);
        return without(rows, between);
    }

    private Operator negated(Operator input, Node subject, P_NegPropSet negated, Node object) {
        List<UnaryOperator<Operator>> ways = new ArrayList<>();
        if (!negated.getFwdNodes().isEmpty()) {
            ways.add(rows -> others(rows, subject, negated.getFwdNodes(), object));
        }
        if (!negated.getBwdNodes().isEmpty()) {
            ways.add(rows -> others(rows, object, negated.getBwdNodes(), subject));
        }
        return Alternatives.of(input, ways, UnaryOperator::apply);
    }

    /** By any predicate but some. */
    private Operator others(Operator input, Node subject, List<Node> excluded, Node object) {
        Var predicate = fresh();
        Operator rows = patterns.triple(input, pattern(subject, predicate, object));
        int column = rows.shape().column(predicate);
        Set<Integer> ids = new HashSet<>();
        excluded.forEach(node -> ids.add(terms.id(node)));
        return without(new Filter(rows, new NotOf(column, ids)), predicate);
    }

    private record NotOf(int column, Set<Integer> ids) implements Test {

        @Override
        public boolean passes(Batch batch, int row) {
            return !ids.contains(batch.columns()[column][row]);
        }

        @Override
        public String describe() {
            return "other predicates by id";
        }
    }

    /** From a constant, if there is one, for it is the same for all rows. */
    private Operator repeated(Operator input, Node subject, P_Path1 path, Node object) {
        Shape shape = input.shape();
        if (!Patterns.isKnown(subject, shape) && !Patterns.isKnown(object, shape)) {
            Operator nodes = new Nodes(generation, Var.alloc(subject), input.work(), size);
            Operator alone = repeated(nodes, subject, path, object);
            return Seed.isUnit(input) ? alone : new HashJoin(input, alone, size);
        }
        boolean back = object.isConcrete() || !Patterns.isKnown(subject, shape);
        boolean anywhere = mayBeAnywhere(back ? object : subject);
        IndexJoin.Place start = patterns.place(back ? object : subject, shape);
        IndexJoin.Place end = patterns.place(back ? subject : object, shape);
        if (end instanceof IndexJoin.New) {
            shape = shape.with(Var.alloc(back ? subject : object), false);
        }
        Step.Repeated way = new PathSteps(generation, terms, input.work()).repeated(path, back);
        return new Reach(input, generation, start, anywhere, end, way, shape, path.toString(), size);
    }

    /** Whether a term is a constant, a node in any case, or where a step of a longer path ends, which ARQ names so. */
    private boolean mayBeAnywhere(Node node) {
        return node.isConcrete()
                || nodes.contains(Var.alloc(node))
                || node.getName().startsWith(STEP)
                || node.getName().startsWith("?P");
    }
}
