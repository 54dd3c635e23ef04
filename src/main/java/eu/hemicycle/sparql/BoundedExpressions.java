package eu.hemicycle.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Puts functions that know bounds in the place of those of ARQ that make texts or numbers of any length, or search a text
 * for ever. It works on the algebra before ARQ's optimiser, which already computes what is constant.
 */
final class BoundedExpressions extends ExprTransformCopy {

    private final WorkBudget budget;
    private final Deadline deadline;

    private BoundedExpressions(WorkBudget budget, Deadline deadline) {
        this.budget = budget;
        this.deadline = deadline;
    }

    /** ARQ's own optimiser, after bounds are put in. */
    static RewriteFactory before(WorkBudget budget, Deadline deadline) {
        BoundedExpressions bounded = new BoundedExpressions(budget, deadline);
        return context -> op -> Optimize.stdOptimizationFactory.create(context).rewrite(bounded.in(op));
    }

    private Op in(Op op) {
        return Transformer.transform(new Groups(), this, op);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new BoundedTexts.Encode(argument, budget)
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        if (function instanceof E_Add) {
            return new BoundedNumbers.Add(first, second);
        }
        return function instanceof E_Multiply
                ? new BoundedNumbers.Multiply(first, second)
                : super.transform(function, first, second);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Function named) {
            return named(named, arguments);
        }
        if (function instanceof E_StrConcat) {
            return new BoundedTexts.Concat(arguments, budget);
        }
        if (function instanceof E_StrReplace) {
            return new BoundedTexts.Replace(arguments, budget, deadline);
        }
        return function instanceof E_Regex
                ? new BoundedTexts.Matches(arguments, deadline)
                : super.transform(function, arguments);
    }

    /** The functions of XPath and ARQ that do the same under other names. */
    private Expr named(E_Function function, ExprList arguments) {
        return switch (function.getFunctionIRI()) {
            case ClosedFunctions.XPATH + "concat" -> new BoundedTexts.Concat(arguments, budget);
            case ClosedFunctions.XPATH + "replace" -> new BoundedTexts.Replace(arguments, budget, deadline);
            case ClosedFunctions.XPATH + "matches" -> new BoundedTexts.Matches(arguments, deadline);
            case ClosedFunctions.XPATH + "encode-for-uri" -> new BoundedTexts.Encode(arguments.get(0), budget);
            case ClosedFunctions.JOIN -> new BoundedTexts.Concat(separated(arguments), budget);
            default -> super.transform(function, arguments);
        };
    }

    private static ExprList separated(ExprList arguments) {
        ExprList separated = new ExprList();
        for (int i = 1; i < arguments.size(); i++) {
            if (i > 1) {
                separated.add(new E_Str(arguments.get(0)));
            }
            separated.add(new E_Str(arguments.get(i)));
        }
        return separated;
    }

    /** Puts bounded aggregates in the place of those of a group; ARQ walks their arguments but not themselves. */
    private final class Groups extends TransformCopy {

        @Override
        public Op transform(OpGroup group, Op sub) {
            return OpGroup.create(
                    sub,
                    group.getGroupVars(),
                    group.getAggregators().stream().map(this::bounded).toList());
        }

        private ExprAggregator bounded(ExprAggregator aggregator) {
            return new ExprAggregator(aggregator.getVar(), bounded(aggregator.getAggregator()));
        }

        private Aggregator bounded(Aggregator aggregator) {
            if (aggregator instanceof AggGroupConcat joined) {
                return new BoundedGroupConcat.Plain(joined.getExprList().get(0), joined.getSeparator(), budget);
            }
            return aggregator instanceof AggGroupConcatDistinct joined
                    ? new BoundedGroupConcat.Distinct(joined.getExprList().get(0), joined.getSeparator(), budget)
                    : aggregator;
        }
    }
}
