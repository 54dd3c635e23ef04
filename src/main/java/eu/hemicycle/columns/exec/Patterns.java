package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/** Joins rows with triple patterns and paths, each filter as soon as its variables are there. */
final class Patterns {

    /** How variables begin that stand between the steps of a path. */
    private static final String STEP = "/path";

    private final Generation generation;
    private final Terms terms;
    private final Expressions expressions;
    private final JoinOrder order;
    private final int size;
    private int copies;

    Patterns(Generation generation, Terms terms, Expressions expressions, int size) {
        this.generation = generation;
        this.terms = terms;
        this.expressions = expressions;
        this.order = new JoinOrder(generation, terms);
        this.size = size;
    }

    /**
     * @param filters of which every variable is in one of the patterns
     * @throws Unsupported if a path is of another kind
     */
    Operator join(Operator input, List<Triple> triples, List<TriplePath> paths, List<Expr> filters) {
        List<Triple> left = new ArrayList<>(triples);
        List<TriplePath> leftPaths = new ArrayList<>(paths);
        List<Expr> leftFilters = new ArrayList<>(filters);
        Operator rows = filtered(input, leftFilters);
        while (!left.isEmpty() || !leftPaths.isEmpty()) {
            TriplePath path = ready(leftPaths, rows.shape(), left.isEmpty());
            if (path != null) {
                leftPaths.remove(path);
                rows = path(rows, path);
            } else {
                Set<Var> bound = new HashSet<>(rows.shape().vars());
                rows = triple(rows, left.remove(order.best(left, bound)));
            }
            rows = filtered(rows, leftFilters);
        }
        if (!leftFilters.isEmpty()) {
            throw new Unsupported("a filter of variables that no pattern binds");
        }
        return rows;
    }

    private Operator filtered(Operator input, List<Expr> filters) {
        Operator rows = input;
        for (Iterator<Expr> each = filters.iterator(); each.hasNext(); ) {
            Expr filter = each.next();
            if (filter.getVarsMentioned().stream().allMatch(rows.shape()::isBound)) {
                rows = new Filter(rows, expressions.test(filter, rows.shape()));
                each.remove();
            }
        }
        return rows;
    }

    /** A path one of whose ends is known; if nothing else is left, any. */
    private static TriplePath ready(List<TriplePath> paths, Shape shape, boolean last) {
        return paths.stream()
                .filter(path -> isKnown(path.getSubject(), shape) || isKnown(path.getObject(), shape))
                .findFirst()
                .orElse(last ? paths.get(0) : null);
    }

    private static boolean isKnown(Node node, Shape shape) {
        return !node.isVariable() || shape.has(Var.alloc(node));
    }

    private static List<Var> mayBeUnbound(Shape shape, Node... nodes) {
        return Stream.of(nodes)
                .filter(Node::isVariable)
                .map(Var::alloc)
                .filter(shape.optional()::contains)
                .distinct()
                .toList();
    }

    private Operator triple(Operator input, Triple pattern) {
        List<Var> apart =
                mayBeUnbound(input.shape(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        if (!apart.isEmpty()) {
            return Alternatives.apart(input, apart, rows -> triple(rows, pattern));
        }
        List<Node> nodes = new ArrayList<>();
        List<Expr> same = new ArrayList<>();
        for (Node node : List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())) {
            boolean again =
                    node.isVariable() && nodes.contains(node) && !input.shape().has(Var.alloc(node));
            Node place = again ? Var.alloc("/same" + copies++) : node;
            if (again) {
                same.add(new E_Equals(new ExprVar(Var.alloc(node)), new ExprVar(Var.alloc(place))));
            }
            nodes.add(place);
        }
        Operator rows = lookedUp(input, nodes, pattern);
        return same.isEmpty() ? rows : withoutCopies(input, rows, same);
    }

    private Operator lookedUp(Operator input, List<Node> nodes, Triple pattern) {
        List<IndexJoin.Place> places = new ArrayList<>();
        Shape shape = input.shape();
        for (Node node : nodes) {
            places.add(place(node, input.shape()));
            if (places.get(places.size() - 1) instanceof IndexJoin.New) {
                shape = shape.with(Var.alloc(node), false);
            }
        }
        return new IndexJoin(
                input, generation, places.get(0), places.get(1), places.get(2), shape, pattern.toString(), size);
    }

    private Operator withoutCopies(Operator input, Operator rows, List<Expr> same) {
        Operator equal = rows;
        for (Expr one : same) {
            Var[] vars = one.getVarsMentioned().toArray(Var[]::new);
            equal = new Filter(
                    equal,
                    new SameId(equal.shape().column(vars[0]), equal.shape().column(vars[1])));
        }
        List<Var> vars = new ArrayList<>(equal.shape().vars());
        vars.removeIf(variable ->
                variable.getVarName().startsWith("/same") && !input.shape().has(variable));
        return new Project(equal, vars);
    }

    private record SameId(int one, int other) implements Test {

        @Override
        public boolean passes(Batch batch, int row) {
            return batch.columns()[one][row] == batch.columns()[other][row];
        }

        @Override
        public String describe() {
            return "same term by id";
        }
    }

    private IndexJoin.Place place(Node node, Shape shape) {
        if (node.isConcrete()) {
            return new IndexJoin.Constant(terms.constant(node));
        }
        if (!node.isVariable()) {
            throw new Unsupported("a pattern within a term");
        }
        Var variable = Var.alloc(node);
        if (!shape.has(variable)) {
            return new IndexJoin.New();
        }
        return new IndexJoin.Column(shape.column(variable));
    }

    private Operator path(Operator input, TriplePath path) {
        return path(input, path.getSubject(), path.getPath(), path.getObject());
    }

    private Operator path(Operator input, Node subject, Path path, Node object) {
        List<Var> apart = mayBeUnbound(input.shape(), subject, object);
        if (!apart.isEmpty()) {
            return Alternatives.apart(input, apart, rows -> path(rows, subject, path, object));
        }
        if (path instanceof P_Link link) {
            PathSteps.requirePredicate(link.getNode());
            return triple(input, Triple.create(subject, link.getNode(), object));
        }
        if (path instanceof P_Inverse inverse) {
            return path(input, object, inverse.getSubPath(), subject);
        }
        if (path instanceof P_Alt either) {
            return Alternatives.of(
                    input,
                    List.of(either.getLeft(), either.getRight()),
                    (one, rows) -> path(rows, subject, one, object));
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

    private Var fresh() {
        return Var.alloc(STEP + copies++);
    }

    private static Operator without(Operator rows, Var variable) {
        List<Var> vars = new ArrayList<>(rows.shape().vars());
        vars.remove(variable);
        return new Project(rows, vars);
    }

    private Operator sequence(Operator input, Node subject, P_Seq both, Node object) {
        Var between = fresh();
        boolean back = !isKnown(subject, input.shape()) && isKnown(object, input.shape());
        Operator rows = back
                ? path(path(input, between, both.getRight(), object), subject, both.getLeft(), between)
                : path(path(input, subject, both.getLeft(), between), between, both.getRight(), object);
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
        Operator rows = triple(input, Triple.create(subject, predicate, object));
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
        if (!isKnown(subject, shape) && !isKnown(object, shape)) {
            Operator nodes = new Nodes(generation, Var.alloc(subject), input.work(), size);
            Operator alone = repeated(nodes, subject, path, object);
            return Seed.isUnit(input) ? alone : new HashJoin(input, alone, size);
        }
        boolean back = object.isConcrete() || !isKnown(subject, shape);
        boolean anywhere = isWithin(back ? object : subject);
        IndexJoin.Place start = place(back ? object : subject, shape);
        IndexJoin.Place end = place(back ? subject : object, shape);
        if (end instanceof IndexJoin.New) {
            shape = shape.with(Var.alloc(back ? subject : object), false);
        }
        Step.Repeated steps = new PathSteps(generation, terms, input.work()).repeated(path, back);
        return new Reach(input, generation, start, anywhere, end, steps, shape, path.toString(), size);
    }

    /** Whether a term is a constant, or where a step of a longer path ends, which ARQ names so in taking a path apart. */
    private static boolean isWithin(Node node) {
        return node.isConcrete()
                || node.getName().startsWith(STEP)
                || node.getName().startsWith("?P");
    }
}
