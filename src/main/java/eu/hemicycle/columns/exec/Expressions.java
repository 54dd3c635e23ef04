package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Dictionary;
import eu.hemicycle.columns.TermGroup;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Makes tests and values out of expressions. The commonest are worked out on ids; all others by ARQ, once for each term if
 * they are of one variable. The first kind is taken only where it cannot differ from ARQ.
 */
final class Expressions {

    /** The most terms whose results are remembered. */
    private static final int REMEMBERED = 1 << 16;

    private static final long UNKNOWN = -1;

    private static final List<String> PURE =
            List.of("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2005/xpath-functions#");

    private final Terms terms;
    private final FunctionEnv env;

    Expressions(Terms terms, FunctionEnv env) {
        this.terms = terms;
        this.env = env;
    }

    /** Refuses what gives another result each time, or looks at more than a row. */
    static void requirePure(Expr expression) {
        if (expression instanceof ExprFunctionOp
                || expression instanceof E_BNode
                || expression instanceof E_Random
                || expression instanceof E_UUID
                || expression instanceof E_StrUUID
                || expression instanceof E_Call) {
            throw new Unsupported("the function " + ((ExprFunction) expression).getFunctionName(null));
        }
        if (expression instanceof E_Function named && PURE.stream().noneMatch(named.getFunctionIRI()::startsWith)) {
            throw new Unsupported("the function " + named.getFunctionIRI());
        }
        if (expression instanceof ExprFunction function) {
            function.getArgs().forEach(Expressions::requirePure);
        } else if (!expression.isConstant() && !(expression instanceof ExprVar)) {
            throw new Unsupported("the expression " + expression);
        }
    }

    /** The EXISTS and NOT EXISTS within an expression, but not those within their patterns. */
    static List<ExprFunctionOp> patterns(Expr expression) {
        if (expression instanceof ExprFunctionOp exists) {
            return List.of(exists);
        }
        return expression instanceof ExprFunction function
                ? function.getArgs().stream()
                        .flatMap(argument -> patterns(argument).stream())
                        .toList()
                : List.of();
    }

    /** Whether rows pass an expression as a filter. */
    Test test(Expr expression, Shape shape) {
        requirePure(expression);
        Test own = own(expression, shape);
        return own != null ? own : evaluated(expression, shape);
    }

    private @Nullable Test own(Expr expression, Shape shape) {
        if (expression instanceof E_Bound bound && bound.getArg().isVariable()) {
            return bound(column(bound.getArg(), shape), true, expression);
        }
        if (expression instanceof E_LogicalNot not
                && not.getArg() instanceof E_Bound bound
                && bound.getArg().isVariable()) {
            return bound(column(bound.getArg(), shape), false, expression);
        }
        if (expression instanceof E_StrStartsWith starts
                && starts.getArg1() instanceof E_Str text
                && text.getArg().isVariable()) {
            return starting(starts, column(text.getArg(), shape), shape);
        }
        if (!(expression instanceof ExprFunction2 two) || !two.getArg2().isConstant()) {
            return null;
        }
        Node constant = two.getArg2().getConstant().asNode();
        if (two.getArg1() instanceof E_Lang lang && lang.getArg().isVariable()) {
            return language(two, constant, column(lang.getArg(), shape), shape);
        }
        return two.getArg1().isVariable() ? compared(two, constant, column(two.getArg1(), shape), shape) : null;
    }

    private static int column(Expr variable, Shape shape) {
        return shape.column(variable.asVar());
    }

    private static Test bound(int column, boolean wanted, Expr described) {
        return of(described + " by id", (batch, row) -> (column >= 0 && batch.columns()[column][row] != 0) == wanted);
    }

    private @Nullable Test language(ExprFunction2 two, Node constant, int column, Shape shape) {
        if (column < 0 || !constant.isLiteral()) {
            return null;
        }
        String wanted = constant.getLiteralLexicalForm();
        Predicate<String> matches;
        if (two instanceof E_LangMatches && isString(constant)) {
            matches =
                    language -> NodeFunctions.langMatches(NodeValue.makeString(language), NodeValue.makeString(wanted))
                            .getBoolean();
        } else if (two instanceof E_Equals && isString(constant)) {
            matches = wanted::equals;
        } else {
            return null;
        }
        List<Dictionary.Range> groups = terms.dictionary().groups();
        boolean[] passes = new boolean[groups.size()];
        for (int group = 0; group < passes.length; group++) {
            TermGroup.Kind kind = groups.get(group).group().kind();
            passes[group] = kind != TermGroup.Kind.IRI
                    && kind != TermGroup.Kind.BLANK
                    && matches.test(groups.get(group).group().language());
        }
        Test slow = evaluated(two, shape);
        return of("language by group", (batch, row) -> {
            int id = batch.columns()[column][row];
            return id > 0 ? passes[terms.dictionary().groupOf(id)] : slow.passes(batch, row);
        });
    }

    private static boolean isString(Node constant) {
        return TermGroup.kindOf(constant) == TermGroup.Kind.STRING;
    }

    private @Nullable Test compared(ExprFunction2 two, Node constant, int column, Shape shape) {
        if (column < 0) {
            return null;
        }
        if (constant.isURI() && two instanceof E_Equals) {
            int id = terms.id(constant);
            return of("IRI by id", (batch, row) -> batch.columns()[column][row] == id);
        }
        if (constant.isURI() && two instanceof E_NotEquals) {
            int id = terms.id(constant);
            return of("IRI by id", (batch, row) -> {
                int here = batch.columns()[column][row];
                return here != id && here != 0;
            });
        }
        TermGroup.Kind kind = TermGroup.kindOf(constant);
        return kind == TermGroup.Kind.STRING || kind == TermGroup.Kind.INTEGER || kind == TermGroup.Kind.DATE
                ? ranged(two, constant, column, shape)
                : null;
    }

    /** Within the group of the constant the order of ids is that of values. */
    private @Nullable Test ranged(ExprFunction2 two, Node constant, int column, Shape shape) {
        boolean less = two instanceof E_LessThan || two instanceof E_LessThanOrEqual;
        boolean more = two instanceof E_GreaterThan || two instanceof E_GreaterThanOrEqual;
        if (!less && !more) {
            return null;
        }
        int group = terms.dictionary().place(constant);
        if (group < 0) {
            return null;
        }
        boolean behind = two instanceof E_LessThanOrEqual || two instanceof E_GreaterThan;
        int bound = terms.dictionary().from(constant, behind);
        int first = terms.dictionary().groups().get(group).first();
        int end = terms.dictionary().endOf(group);
        Test slow = evaluated(two, shape);
        return of("range of ids", (batch, row) -> {
            int id = batch.columns()[column][row];
            return id >= first && id < end ? less == id < bound : slow.passes(batch, row);
        });
    }

    /** IRIs that begin with the same characters stand side by side. */
    private @Nullable Test starting(E_StrStartsWith starts, int column, Shape shape) {
        Expr wanted = starts.getArg2();
        int prefixes = wanted.isVariable() ? column(wanted, shape) : -1;
        if (column < 0 || prefixes < 0 && !wanted.isConstant()) {
            return null;
        }
        int constant = wanted.isConstant() ? terms.id(wanted.getConstant().asNode()) : 0;
        int group = terms.dictionary().place(NodeFactory.createURI(""));
        int first = terms.dictionary().groups().get(group).first();
        int end = terms.dictionary().endOf(group);
        Test slow = evaluated(starts, shape);
        Int2LongOpenHashMap ranges = new Int2LongOpenHashMap();
        return of("beginning of IRIs by range of ids", (batch, row) -> {
            int id = batch.columns()[column][row];
            int prefix = prefixes < 0 ? constant : batch.columns()[prefixes][row];
            if (id < first || id >= end || prefix == 0) {
                return slow.passes(batch, row);
            }
            long range = ranges.computeIfAbsent(prefix, any -> startingWith(terms.term(prefix)));
            return range == UNKNOWN
                    ? slow.passes(batch, row)
                    : id >= (int) (range >>> Integer.SIZE) && id < (int) range;
        });
    }

    /** The ids of IRIs that begin with a text, from the first in the upper half to behind the last in the lower. */
    private long startingWith(Node prefix) {
        String text = isString(prefix) ? prefix.getLiteralLexicalForm() : "";
        boolean plain = !text.isEmpty() && text.chars().allMatch(one -> one < '~');
        if (!plain) {
            return UNKNOWN;
        }
        int last = text.length() - 1;
        String behind = text.substring(0, last) + (char) (text.charAt(last) + 1);
        long from = terms.dictionary().from(NodeFactory.createURI(text), false);
        return from << Integer.SIZE | terms.dictionary().from(NodeFactory.createURI(behind), false);
    }

    private Test evaluated(Expr expression, Shape shape) {
        RowValues values = RowValues.of(expression.getVarsMentioned(), shape, terms);
        int column = only(expression, shape);
        if (column < 0) {
            return of(name(expression) + " by ARQ", (batch, row) -> expression.isSatisfied(values.of(batch, row), env));
        }
        Int2IntOpenHashMap known = new Int2IntOpenHashMap();
        known.defaultReturnValue(-1);
        return of(name(expression) + " by ARQ, once a term", (batch, row) -> {
            int id = batch.columns()[column][row];
            int passes = known.get(id);
            if (passes < 0) {
                passes = expression.isSatisfied(values.of(batch, row), env) ? 1 : 0;
                remember(known, id, passes);
            }
            return passes == 1;
        });
    }

    private static void remember(Int2IntOpenHashMap known, int id, int result) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(id, result);
    }

    /** The column of the only variable; -1 if there are several or none. */
    private static int only(Expr expression, Shape shape) {
        Set<Var> vars = expression.getVarsMentioned();
        return vars.size() == 1 ? shape.column(vars.iterator().next()) : -1;
    }

    private static String name(Expr expression) {
        return expression instanceof ExprFunction function
                ? function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT)
                : expression.toString();
    }

    /** The value of an expression. */
    Extend.Value value(Expr expression, Shape shape) {
        requirePure(expression);
        if (expression.isConstant()) {
            int id = terms.constant(expression.getConstant().asNode());
            return value("constant", (batch, row) -> id);
        }
        if (expression.isVariable()) {
            int column = column(expression, shape);
            return value("variable", (batch, row) -> column < 0 ? 0 : batch.columns()[column][row]);
        }
        RowValues values = RowValues.of(expression.getVarsMentioned(), shape, terms);
        int column = only(expression, shape);
        if (column < 0) {
            return value(name(expression) + " by ARQ", (batch, row) -> evaluate(expression, values, batch, row));
        }
        Int2IntOpenHashMap known = new Int2IntOpenHashMap();
        return value(name(expression) + " by ARQ, once a term", (batch, row) -> {
            int id = batch.columns()[column][row];
            if (known.containsKey(id)) {
                return known.get(id);
            }
            int result = evaluate(expression, values, batch, row);
            remember(known, id, result);
            return result;
        });
    }

    private int evaluate(Expr expression, RowValues values, Batch batch, int row) {
        try {
            return terms.id(expression.eval(values.of(batch, row), env).asNode());
        } catch (ExprEvalException error) {
            return 0;
        }
    }

    private interface Rule {
        boolean passes(Batch batch, int row);
    }

    private static Test of(String described, Rule rule) {
        return new Test() {
            @Override
            public boolean passes(Batch batch, int row) {
                return rule.passes(batch, row);
            }

            @Override
            public String describe() {
                return described;
            }
        };
    }

    private interface Reckoning {
        int of(Batch batch, int row);
    }

    private static Extend.Value value(String described, Reckoning reckoning) {
        return new Extend.Value() {
            @Override
            public int of(Batch batch, int row) {
                return reckoning.of(batch, row);
            }

            @Override
            public String describe() {
                return described;
            }
        };
    }
}
