package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;

/**
 * Makes operators out of algebra, bottom-up semantics kept (SPARQL 1.1 section 18.5): patterns are joined onto rows that are
 * known already only where that cannot change the answer. All that is not known is {@link Unsupported}.
 */
final class Compiler {

    private final Work work;
    private final Terms terms;
    private final Generation generation;
    private final ExecutionContext env;
    private final Expressions expressions;
    private final Patterns patterns;
    private final int size;
    private int depth;
    /** In the pattern of an EXISTS, the variables whose values are put into it; null elsewhere. */
    private @Nullable Set<Var> given;

    private final QueriedGraphs graphs;
    /** Where a pattern is that names no graph; null if that is not known. */
    private @Nullable Scope active;

    Compiler(Terms terms, Generation generation, ExecutionContext env, Work work, int size, Dataset dataset) {
        this.work = work;
        this.env = env;
        this.size = size;
        this.graphs = new QueriedGraphs(generation, dataset);
        this.active = dataset.quads() ? null : graphs.standard();
        this.terms = terms;
        this.generation = generation;
        this.expressions = new Expressions(terms, env);
        this.patterns = new Patterns(generation, terms, expressions, size);
    }

    /** The rows of a pattern or a query. */
    Operator compile(Op op) {
        if (given != null) {
            throw new Unsupported("EXISTS of a pattern with a scope of its own");
        }
        return join(op, Seed.unit(work));
    }

    /** Rows joined with those of a pattern. */
    private Operator join(Op op, Operator input) {
        if (op instanceof OpUnion || op instanceof OpDisjunction) {
            return Alternatives.of(input, alternatives(op), this::join);
        }
        if (op instanceof OpConditional optional) {
            return optional(optional, optional.getLeft(), optional.getRight(), new ExprList(), input);
        }
        if (op instanceof OpLeftJoin optional) {
            ExprList conditions = optional.getExprs() == null ? new ExprList() : optional.getExprs();
            return optional(optional, optional.getLeft(), optional.getRight(), conditions, input);
        }
        if (op instanceof OpMinus minus) {
            return minus(minus, input);
        }
        if (op instanceof OpExtendAssign extend) {
            return extend(extend, input);
        }
        return isPattern(op) ? pattern(op, input) : joinedWhole(input, modifier(op));
    }

    private Operator joinedWhole(Operator input, Operator alone) {
        return Seed.isUnit(input) ? alone : new HashJoin(input, alone, size);
    }

    private Operator alone(Op op, Operator input) {
        return new HashJoin(input, compile(op), size);
    }

    private static boolean isPattern(Op op) {
        return op instanceof OpBGP
                || op instanceof OpTriple
                || op instanceof OpQuadPattern
                || op instanceof OpPath
                || op instanceof OpSequence
                || op instanceof OpJoin
                || op instanceof OpFilter
                || op instanceof OpGraph
                || op instanceof OpTable
                || op instanceof OpPropFunc
                || op instanceof OpLabel;
    }

    private static List<Op> alternatives(Op op) {
        List<Op> flat = new ArrayList<>();
        if (op instanceof OpUnion union) {
            flat.addAll(alternatives(union.getLeft()));
            flat.addAll(alternatives(union.getRight()));
        } else if (op instanceof OpDisjunction several) {
            several.getElements().forEach(one -> flat.addAll(alternatives(one)));
        } else {
            flat.add(op);
        }
        return flat;
    }

    /** Patterns that can be joined in any order, and what is joined with them afterwards. */
    private record Pool(List<Scope.Pattern> triples, List<Patterns.Path> paths, List<Expr> filters, List<Op> rest) {

        Pool() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isTriples() {
            return !triples.isEmpty() && paths.isEmpty() && rest.isEmpty();
        }

        /** Whether a pattern has one of some variables. */
        boolean shares(Set<Var> vars) {
            return triples.stream()
                            .flatMap(pattern -> Patterns.nodes(pattern).stream())
                            .anyMatch(vars::contains)
                    || paths.stream()
                            .map(Patterns.Path::path)
                            .anyMatch(path -> vars.contains(path.getSubject()) || vars.contains(path.getObject()));
        }

        void add(Pool other) {
            triples.addAll(other.triples);
            paths.addAll(other.paths);
            filters.addAll(other.filters);
        }
    }

    private Operator pattern(Op op, Operator input) {
        Pool pool = new Pool();
        collect(op, pool);
        Operator rows = input;
        for (Op first : pool.rest) {
            rows = isSource(first, pool) ? source(first, rows) : rows;
        }
        rows = patterns.join(rows, pool.triples, pool.paths, pool.filters);
        for (Op next : pool.rest) {
            if (next instanceof OpFilter filter) {
                rows = filter(filter, rows);
            } else if (next instanceof OpGraph graph) {
                rows = in(graphs.of(graph.getNode()), graph, rows);
            } else if (!isSource(next, pool)) {
                rows = join(next, rows);
            }
        }
        return rows;
    }

    /** What stands by itself: patterns are looked up for its rows. */
    private static boolean isSource(Op op, Pool pool) {
        return op instanceof OpTable || op instanceof OpPropFunc || isQuery(op) && pool.shares(OpVars.visibleVars(op));
    }

    private static boolean isQuery(Op op) {
        return op instanceof OpModifier || op instanceof OpGroup;
    }

    private Operator source(Op op, Operator input) {
        if (op instanceof OpPropFunc search) {
            return search(search, input);
        }
        return op instanceof OpTable table ? table(table, input) : join(op, input);
    }

    private Operator in(Scope scope, OpGraph graph, Operator input) {
        Scope outside = active;
        active = scope;
        Operator rows = join(graph.getSubOp(), input);
        active = outside;
        return rows;
    }

    private Operator search(OpPropFunc search, Operator input) {
        if (TextHits.variables(search).stream().anyMatch(input.shape()::has)) {
            throw new Unsupported("a search among what is known already");
        }
        return joinedWhole(input, TextHits.of(search, terms, env, work, size));
    }

    private void collect(Op op, Pool pool) {
        if (op instanceof OpBGP bgp) {
            add(bgp.getPattern(), known(), pool);
        } else if (op instanceof OpTriple one) {
            add(BasicPattern.wrap(List.of(one.getTriple())), known(), pool);
        } else if (op instanceof OpQuadPattern quads) {
            collect(quads, pool);
        } else if (op instanceof OpPath path) {
            add(path.getTriplePath(), known(), pool);
        } else if (op instanceof OpSequence several) {
            several.getElements().forEach(one -> collect(one, pool));
        } else if (op instanceof OpJoin both) {
            collect(both.getLeft(), pool);
            collect(both.getRight(), pool);
        } else if (op instanceof OpFilter filter) {
            collect(filter, pool);
        } else if (op instanceof OpGraph graph) {
            collect(graph, pool);
        } else if (op instanceof OpLabel label) {
            collect(label.getSubOp(), pool);
        } else if (op instanceof OpPropFunc search) {
            collect(search, pool);
        } else {
            pool.rest.add(op);
        }
    }

    private Scope known() {
        if (active == null) {
            throw new Unsupported("a pattern of a graph that is not said");
        }
        return active;
    }

    private void add(BasicPattern pattern, Scope scope, Pool pool) {
        graphs.names(scope).ifPresent(pool.rest::add);
        pattern.forEach(triple -> pool.triples.add(new Scope.Pattern(triple, scope)));
    }

    private void collect(OpQuadPattern quads, Pool pool) {
        Node graph = quads.getGraphNode();
        boolean named = !Quad.isDefaultGraph(graph) && !Quad.isUnionGraph(graph);
        if (named && quads.getBasicPattern().isEmpty()) {
            throw new Unsupported("a pattern of nothing within GRAPH");
        }
        add(quads.getBasicPattern(), graphs.of(graph), pool);
    }

    private void collect(OpGraph graph, Pool pool) {
        Scope scope = graphs.of(graph.getNode());
        if (scope instanceof Scope.Each && !EachGraph.has(graph.getNode(), graph.getSubOp())) {
            throw new Unsupported("more than patterns within GRAPH of each");
        }
        Scope outside = active;
        active = scope;
        Pool inner = new Pool();
        collect(graph.getSubOp(), inner);
        active = outside;
        if (QueriedGraphs.isEmpty(scope) && !inner.isTriples()) {
            throw new Unsupported("GRAPH that may not be there");
        }
        if (inner.rest.stream().allMatch(rest -> isSource(rest, inner))) {
            pool.add(inner);
            pool.rest.addAll(inner.rest);
        } else {
            pool.rest.add(graph);
        }
    }

    private void collect(OpPropFunc search, Pool pool) {
        if (!TextHits.isSearch(search)) {
            throw new Unsupported("the property function " + search.getProperty());
        }
        if (active != null && !active.equals(new Scope.One(generation))) {
            throw new Unsupported("a search within graphs");
        }
        if (TextHits.variables(search).stream().anyMatch(OpVars.visibleVars(search.getSubOp())::contains)) {
            throw new Unsupported("a search among what is known already");
        }
        if (!(search.getSubOp() instanceof OpTable before && before.isJoinIdentity())) {
            collect(search.getSubOp(), pool);
        }
        pool.rest.add(search);
    }

    private static void add(TriplePath path, Scope scope, Pool pool) {
        Optional<Triple> triple = triple(path);
        if (triple.isPresent()) {
            pool.triples.add(new Scope.Pattern(triple.get(), scope));
        } else if (scope instanceof Scope.One one) {
            pool.paths.add(new Patterns.Path(path, one.graph()));
        } else {
            throw new Unsupported("a path within GRAPH of each");
        }
    }

    private static Optional<Triple> triple(TriplePath path) {
        if (path.isTriple()) {
            return Optional.of(path.asTriple());
        }
        if (path.getPath() instanceof P_Link link) {
            return Optional.of(Triple.create(path.getSubject(), link.getNode(), path.getObject()));
        }
        return path.getPath() instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link
                ? Optional.of(Triple.create(path.getObject(), link.getNode(), path.getSubject()))
                : Optional.empty();
    }

    /** A filter joins the pool if all it asks for has a value in its own pattern: then it does not matter when it is asked. */
    private void collect(OpFilter filter, Pool pool) {
        Pool inner = new Pool();
        collect(filter.getSubOp(), inner);
        Set<Var> fixed = OpVars.fixedVars(filter.getSubOp());
        boolean free = inner.rest.isEmpty()
                && filter.getExprs().getList().stream()
                        .allMatch(expr ->
                                Expressions.patterns(expr).isEmpty() && fixed.containsAll(expr.getVarsMentioned()));
        if (free) {
            pool.add(inner);
            pool.filters.addAll(filter.getExprs().getList());
        } else {
            pool.rest.add(filter);
        }
    }

    /** A filter sees the values of its own pattern, not those of the rows with which that is joined. */
    private Operator filter(OpFilter filter, Operator input) {
        if (seesBeyond(filter.getExprs().getList(), filter.getSubOp(), input)) {
            return alone(filter, input);
        }
        return filtered(join(filter.getSubOp(), input), filter.getExprs());
    }

    /** Whether an expression over a pattern is of a variable of the rows that the pattern does not bind. */
    private boolean seesBeyond(Collection<Expr> exprs, Op pattern, Operator input) {
        Set<Var> fixed = OpVars.fixedVars(pattern);
        return exprs.stream()
                .flatMap(expr -> mentioned(expr).stream())
                .anyMatch(variable -> isOutside(variable, fixed, input));
    }

    private boolean isOutside(Var variable, Set<Var> fixed, Operator input) {
        return input.shape().has(variable) && !fixed.contains(variable) && (given == null || !given.contains(variable));
    }

    private static Set<Var> mentioned(Expr expr) {
        Set<Var> vars = new HashSet<>(expr.getVarsMentioned());
        Expressions.patterns(expr).forEach(exists -> vars.addAll(OpVars.mentionedVars(exists.getGraphPattern())));
        return vars;
    }

    private Operator filtered(Operator input, ExprList filters) {
        Operator rows = input;
        for (Expr filter : filters) {
            if (filter instanceof E_Exists exists) {
                rows = only(rows, exists, true);
            } else if (filter instanceof E_NotExists absent) {
                rows = only(rows, absent, false);
            } else {
                Told told = new Told(rows);
                Expr test = told.plain(filter);
                rows = told.without(new Filter(told.rows, expressions.test(test, told.rows.shape())));
            }
        }
        return rows;
    }

    /** Makes columns that say whether patterns within an expression have solutions. */
    private final class Told extends ExprTransformCopy {

        private final List<Var> columns = new ArrayList<>();
        private Operator rows;

        Told(Operator rows) {
            this.rows = rows;
        }

        /** The expression over the columns. */
        Expr plain(Expr expr) {
            return Expressions.patterns(expr).isEmpty() ? expr : ExprTransformer.transform(this, expr);
        }

        @Override
        public Expr transform(ExprFunctionOp exists, ExprList arguments, Op pattern) {
            Var column = Var.alloc("/exists" + depth);
            columns.add(column);
            rows = within(rows, exists, join -> Exists.told(rows, depth++, column, terms, join));
            Expr value = new ExprVar(column);
            return exists instanceof E_NotExists ? new E_LogicalNot(value) : value;
        }

        Operator without(Operator joined) {
            List<Var> vars = new ArrayList<>(joined.shape().vars());
            return vars.removeAll(columns) ? new Project(joined, vars) : joined;
        }
    }

    /**
     * The values of a row are put into the pattern, expressions included (SPARQL 1.1 section 18.6), which is to join the pattern
     * onto the row, as far as nothing in it has a scope of its own.
     */
    private Operator within(Operator rows, ExprFunctionOp exists, Function<UnaryOperator<Operator>, Operator> made) {
        Op pattern = exists.getGraphPattern();
        Set<Var> visible = OpVars.visibleVars(pattern);
        Set<Var> outside = given;
        given = new HashSet<>(rows.shape().vars());
        given.removeIf(variable -> !rows.shape().isBound(variable) && visible.contains(variable));
        Operator answered = made.apply(seed -> join(pattern, seed));
        given = outside;
        return answered;
    }

    private Operator only(Operator rows, ExprFunctionOp exists, boolean wanted) {
        return within(rows, exists, join -> Exists.only(rows, depth++, wanted, join));
    }

    private Operator optional(Op whole, Op left, Op right, ExprList conditions, Operator input) {
        List<Expr> seen = new ArrayList<>(conditions.getList());
        if (whole instanceof OpConditional && right instanceof OpFilter filter) {
            seen.addAll(filter.getExprs().getList());
        }
        boolean beyond = sharesBeyond(input, left, right) || seesBeyond(seen, left, input);
        if (beyond && !Seed.isUnit(input)) {
            return alone(whole, input);
        }
        Operator rows = join(left, input);
        return LeftJoin.of(rows, depth++, seed -> {
            Operator added = whole instanceof OpConditional && right instanceof OpFilter filter
                    ? condition(filter, seed)
                    : join(right, seed);
            return filtered(added, conditions);
        });
    }

    /** Whether the right side has a variable of the rows that the left side does not bind. */
    private boolean sharesBeyond(Operator input, Op left, Op right) {
        Set<Var> fixed = OpVars.fixedVars(left);
        return OpVars.visibleVars(right).stream().anyMatch(variable -> isOutside(variable, fixed, input));
    }

    /** The condition of an optional part, which sees both sides. */
    private Operator condition(OpFilter filter, Operator seed) {
        Set<Var> fixed = OpVars.fixedVars(filter.getSubOp());
        Set<Var> visible = OpVars.visibleVars(filter.getSubOp());
        for (Expr expr : filter.getExprs()) {
            for (Var variable : expr.getVarsMentioned()) {
                if (seed.shape().has(variable) && visible.contains(variable) && !fixed.contains(variable)) {
                    throw new Unsupported("a condition of " + variable + ", which may come from either side");
                }
            }
        }
        return filtered(join(filter.getSubOp(), seed), filter.getExprs());
    }

    private Operator minus(OpMinus minus, Operator input) {
        if (!Seed.isUnit(input) && sharesBeyond(input, minus.getLeft(), minus.getRight())) {
            return alone(minus, input);
        }
        Operator left = join(minus.getLeft(), input);
        Operator right = compile(minus.getRight());
        List<Var> common = left.shape().common(right.shape());
        return common.isEmpty() ? left : new Minus(left, right, common);
    }

    private Operator extend(OpExtendAssign extend, Operator input) {
        VarExprList wanted = extend.getVarExprList();
        boolean taken = wanted.getVars().stream().anyMatch(input.shape()::has);
        if (taken || seesBeyond(wanted.getExprs().values(), extend.getSubOp(), input)) {
            return alone(extend, input);
        }
        Operator rows = join(extend.getSubOp(), input);
        return extend instanceof OpAssign && isAgain(rows.shape(), wanted)
                ? patterns.same(rows, wanted)
                : extended(rows, wanted);
    }

    /** Whether a variable gets the value of another and has one: the name of a graph whose own triples name it. */
    private static boolean isAgain(Shape shape, VarExprList wanted) {
        return wanted.getExprs().entrySet().stream()
                .allMatch(one -> shape.isBound(one.getKey())
                        && one.getValue().isVariable()
                        && shape.isBound(one.getValue().asVar()));
    }

    private Operator extended(Operator input, VarExprList wanted) {
        Operator rows = input;
        for (Var variable : wanted.getVars()) {
            Expr expr = wanted.getExpr(variable);
            if (rows.shape().has(variable)) {
                throw new Unsupported("a second value for " + variable);
            }
            Told told = new Told(rows);
            Expr value = told.plain(expr);
            rows = told.without(new Extend(told.rows, variable, expressions.value(value, told.rows.shape())));
        }
        return rows;
    }

    private Operator table(OpTable op, Operator input) {
        if (op.isJoinIdentity()) {
            return input;
        }
        if (given != null) {
            throw new Unsupported("EXISTS of VALUES");
        }
        List<Var> vars = op.getTable().getVars();
        Rows rows = new Rows(vars.size());
        Set<Var> optional = new HashSet<>();
        for (Iterator<Binding> each = op.getTable().rows(); each.hasNext(); ) {
            Binding binding = each.next();
            int[][] row = new int[vars.size()][1];
            for (int column = 0; column < row.length; column++) {
                Node value = binding.get(vars.get(column));
                row[column][0] = value == null ? 0 : terms.constant(value);
                if (row[column][0] == 0) {
                    optional.add(vars.get(column));
                }
            }
            rows.add(new Batch(1, row));
        }
        Operator values = new Rows.Source(new Shape(vars, optional), work, rows.columns(), rows.size(), size, "values");
        return joinedWhole(input, values);
    }

    /** What changes all rows of a pattern at once. */
    private Operator modifier(Op op) {
        if (op instanceof OpProject project) {
            return new Project(compile(project.getSubOp()), project.getVars());
        }
        if (op instanceof OpDistinct distinct) {
            return values(distinct).orElseGet(() -> distinct(compile(distinct.getSubOp())));
        }
        if (op instanceof OpReduced reduced) {
            return compile(reduced.getSubOp());
        }
        if (op instanceof OpSlice slice) {
            return new Slice(compile(slice.getSubOp()), slice.getStart(), slice.getLength());
        }
        if (op instanceof OpTopN first) {
            return sorted(first.getSubOp(), first.getConditions(), first.getLimit());
        }
        if (op instanceof OpOrder order) {
            return sorted(order.getSubOp(), order.getConditions(), Integer.MAX_VALUE);
        }
        if (op instanceof OpGroup group) {
            return grouped(group);
        }
        if (op instanceof OpDatasetNames names && names.getGraphNode().isVariable() && !graphs.areChosen()) {
            return GraphCounts.names(Var.alloc(names.getGraphNode()), generation, terms, work, size);
        }
        throw new Unsupported("the operator " + op.getName());
    }

    private Operator sorted(Op op, List<SortCondition> conditions, int limit) {
        Operator rows = compile(op);
        List<Var> vars = rows.shape().vars();
        List<Sort.Key> keys = new ArrayList<>();
        for (SortCondition condition : conditions) {
            Var variable = condition.getExpression().isVariable()
                    ? condition.getExpression().asVar()
                    : Var.alloc("/key" + keys.size());
            if (!rows.shape().has(variable)) {
                rows = new Extend(rows, variable, expressions.value(condition.getExpression(), rows.shape()));
            }
            keys.add(new Sort.Key(rows.shape().column(variable), condition.getDirection() == Query.ORDER_DESCENDING));
        }
        Operator sorted = new Sort(rows, keys, terms, limit, size);
        return rows.shape().vars().equals(vars) ? sorted : new Project(sorted, vars);
    }

    private static Operator distinct(Operator rows) {
        List<Var> named = rows.shape().named();
        return new Distinct(rows.shape().vars().equals(named) ? rows : new Project(rows, named));
    }

    private Optional<Operator> values(OpDistinct distinct) {
        if (!(distinct.getSubOp() instanceof OpProject project)
                || project.getVars().size() != 1) {
            return Optional.empty();
        }
        return counted(project.getSubOp(), project.getVars(), List.of());
    }

    private Optional<Operator> counted(Op op, List<Var> by, List<ExprAggregator> wanted) {
        Pool pool = new Pool();
        collect(op, pool);
        boolean alone =
                pool.triples.size() == 1 && pool.paths.isEmpty() && pool.filters.isEmpty() && pool.rest.isEmpty();
        return alone ? counted(pool.triples.get(0), by, wanted) : Optional.empty();
    }

    private Optional<Operator> counted(Scope.Pattern pattern, List<Var> by, List<ExprAggregator> wanted) {
        if (pattern.scope() instanceof Scope.One one) {
            return PatternCounts.of(pattern.triple(), by, wanted, one.graph(), terms, work, size);
        }
        Node graph = ((Scope.Each) pattern.scope()).graph();
        return GraphCounts.of(pattern.triple(), graph, by, wanted, generation, terms, work, size);
    }

    private Operator grouped(OpGroup group) {
        boolean plain = group.getGroupVars().getExprs().isEmpty();
        Optional<Operator> counted = plain
                ? counted(group.getSubOp(), group.getGroupVars().getVars(), group.getAggregators())
                : Optional.empty();
        return counted.orElseGet(() -> groupedRows(group));
    }

    private Operator groupedRows(OpGroup group) {
        Operator rows = compile(group.getSubOp());
        Shape pattern = rows.shape();
        for (Var variable : group.getGroupVars().getVars()) {
            Expr expr = group.getGroupVars().getExpr(variable);
            if (expr != null || !rows.shape().has(variable)) {
                Expr value = expr == null ? new ExprVar(variable) : expr;
                rows = new Extend(rows, variable, expressions.value(value, rows.shape()));
            }
        }
        group.getAggregators().forEach(Compiler::requireKnown);
        return new Group(rows, pattern, group.getGroupVars().getVars(), group.getAggregators(), terms, env, size);
    }

    private static void requireKnown(ExprAggregator wanted) {
        if (wanted.getAggregator() instanceof AggCustom) {
            throw new Unsupported("the aggregate " + wanted.getAggregator());
        }
        if (wanted.getAggregator().getExprList() != null) {
            wanted.getAggregator().getExprList().forEach(Expressions::requirePure);
        }
    }
}
