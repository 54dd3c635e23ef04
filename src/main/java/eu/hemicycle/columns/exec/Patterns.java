package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** Joins rows with triple patterns and paths, each filter as soon as its variables are there. */
final class Patterns {

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
        List<Var> apart = mayBeUnbound(input.shape(), path.getSubject(), path.getObject());
        if (!apart.isEmpty()) {
            return Alternatives.apart(input, apart, rows -> path(rows, path));
        }
        IndexJoin.Place subject = place(path.getSubject(), input.shape());
        IndexJoin.Place object = place(path.getObject(), input.shape());
        boolean back = subject instanceof IndexJoin.New;
        if (back && object instanceof IndexJoin.New) {
            throw new Unsupported("a path of which neither end is known");
        }
        Shape shape = input.shape();
        if (back) {
            shape = shape.with(Var.alloc(path.getSubject()), false);
        } else if (object instanceof IndexJoin.New) {
            shape = shape.with(Var.alloc(path.getObject()), false);
        }
        Reach.Steps steps = steps(path, back);
        return new Reach(input, back ? object : subject, back ? subject : object, steps, shape, size);
    }

    private Reach.Steps steps(TriplePath path, boolean back) {
        if (!(path.getPath() instanceof P_Path1 repeated)
                || !(repeated instanceof P_OneOrMore1
                        || repeated instanceof P_ZeroOrMore1
                        || repeated instanceof P_ZeroOrOne)) {
            throw new Unsupported("the path " + path.getPath());
        }
        List<Relation> relations = new ArrayList<>();
        relations(repeated.getSubPath(), back, relations);
        return new Reach.Steps(
                relations,
                !(repeated instanceof P_OneOrMore1),
                !(repeated instanceof P_ZeroOrOne),
                path.getPath().toString());
    }

    private void relations(Path path, boolean back, List<Relation> relations) {
        if (path instanceof P_Link link) {
            Predicate predicate = generation.predicate(terms.id(link.getNode()));
            if (predicate != null) {
                relations.add(back ? predicate.byObject() : predicate.bySubject());
            }
        } else if (path instanceof P_Inverse inverse) {
            relations(inverse.getSubPath(), !back, relations);
        } else if (path instanceof P_Alt either) {
            relations(either.getLeft(), back, relations);
            relations(either.getRight(), back, relations);
        } else {
            throw new Unsupported("the path " + path + " again and again");
        }
    }
}
