package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
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
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.jspecify.annotations.Nullable;

/** Joins rows with triple patterns and paths, each filter as soon as its variables are there. */
final class Patterns {

    private final Generation generation;
    private final Terms terms;
    private final Expressions expressions;
    private final JoinOrder order;
    private final int size;
    private int copies;

    /** A property path with the graph in which it is looked for. */
    record Path(TriplePath path, Generation graph) {}

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
    Operator join(Operator input, List<Scope.Pattern> triples, List<Path> paths, List<Expr> filters) {
        List<Scope.Pattern> left = new ArrayList<>(triples);
        List<Path> leftPaths = new ArrayList<>(paths);
        List<Expr> leftFilters = new ArrayList<>(filters);
        Operator rows = filtered(input, leftFilters);
        while (!left.isEmpty() || !leftPaths.isEmpty()) {
            Path path = ready(leftPaths, rows.shape(), left.isEmpty());
            if (path != null) {
                leftPaths.remove(path);
                rows = path(rows, path, triples);
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

    private Operator path(Operator rows, Path of, List<Scope.Pattern> triples) {
        Paths ways = new Paths(this, of.graph, terms, nodes(triples, of.graph), size);
        TriplePath path = of.path;
        return ways.join(rows, path.getSubject(), path.getPath(), path.getObject());
    }

    /** The variables that have nodes of a graph for values, wherever all the triples are there. */
    private static Set<Var> nodes(List<Scope.Pattern> triples, Generation graph) {
        Set<Var> nodes = new HashSet<>();
        for (Scope.Pattern pattern : triples) {
            if (pattern.scope().equals(new Scope.One(graph))) {
                Stream.of(pattern.triple().getSubject(), pattern.triple().getObject())
                        .filter(Node::isVariable)
                        .map(Var::alloc)
                        .forEach(nodes::add);
            }
        }
        return nodes;
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
    private static @Nullable Path ready(List<Path> paths, Shape shape, boolean last) {
        return paths.stream()
                .filter(of -> isKnown(of.path.getSubject(), shape) || isKnown(of.path.getObject(), shape))
                .findFirst()
                .orElse(last ? paths.get(0) : null);
    }

    static boolean isKnown(Node node, Shape shape) {
        return !node.isVariable() || shape.has(Var.alloc(node));
    }

    /** Those variables among nodes that rows have, not all of them with a value. */
    static List<Var> mayBeUnbound(Shape shape, Node... nodes) {
        return Stream.of(nodes)
                .filter(Node::isVariable)
                .map(Var::alloc)
                .filter(shape.optional()::contains)
                .distinct()
                .toList();
    }

    /** Rows joined with a triple pattern. */
    Operator triple(Operator input, Scope.Pattern pattern) {
        List<Node> of = nodes(pattern);
        List<Var> apart = mayBeUnbound(input.shape(), of.toArray(Node[]::new));
        if (!apart.isEmpty()) {
            return Alternatives.apart(input, apart, rows -> triple(rows, pattern));
        }
        List<Node> nodes = new ArrayList<>();
        List<Expr> same = new ArrayList<>();
        for (Node node : of) {
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

    /** The nodes of a pattern, its graph the first if it names one. */
    static List<Node> nodes(Scope.Pattern pattern) {
        Triple triple = pattern.triple();
        List<Node> nodes = List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
        return pattern.scope() instanceof Scope.Each each
                ? Stream.concat(Stream.of(each.graph()), nodes.stream()).toList()
                : nodes;
    }

    private Operator lookedUp(Operator input, List<Node> nodes, Scope.Pattern pattern) {
        List<IndexJoin.Place> places = new ArrayList<>();
        Shape shape = input.shape();
        for (Node node : nodes) {
            places.add(place(node, input.shape()));
            if (places.get(places.size() - 1) instanceof IndexJoin.New) {
                shape = shape.with(Var.alloc(node), false);
            }
        }
        String described = pattern.triple().toString();
        if (pattern.scope() instanceof Scope.One one) {
            return new IndexJoin(
                    input, one.graph(), places.get(0), places.get(1), places.get(2), shape, described, size);
        }
        return new QuadJoin(input, generation, places, shape, nodes.get(0) + " " + described, size);
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

    /** Only rows in which variables have the same value as others. */
    Operator same(Operator input, VarExprList others) {
        Operator rows = input;
        for (Var variable : others.getVars()) {
            Var other = others.getExpr(variable).asVar();
            rows = new Filter(
                    rows, new SameId(rows.shape().column(variable), rows.shape().column(other)));
        }
        return rows;
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

    /** Where a node of a pattern is on top of rows. */
    IndexJoin.Place place(Node node, Shape shape) {
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
}
