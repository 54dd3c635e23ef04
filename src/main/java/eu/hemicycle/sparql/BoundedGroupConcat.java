package eu.hemicycle.sparql;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT, which ends with a refusal where its text grows beyond the bound. */
final class BoundedGroupConcat {

    private BoundedGroupConcat() {}

    private static long length(@Nullable String separator) {
        return separator == null ? 1 : separator.length();
    }

    /** Of all values. */
    static final class Plain extends AggGroupConcat {

        private final WorkBudget budget;

        Plain(Expr expression, @Nullable String separator, WorkBudget budget) {
            super(expression, separator);
            this.budget = budget;
        }

        @Override
        public Aggregator copy(ExprList expressions) {
            return new Plain(expressions.get(0), getSeparator(), budget);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Counting(super.createAccumulator(), getExpr(), length(getSeparator()), null, budget);
        }
    }

    /** Of different values. */
    static final class Distinct extends AggGroupConcatDistinct {

        private final WorkBudget budget;

        Distinct(Expr expression, @Nullable String separator, WorkBudget budget) {
            super(expression, separator);
            this.budget = budget;
        }

        @Override
        public Aggregator copy(ExprList expressions) {
            return new Distinct(expressions.get(0), getSeparator(), budget);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Counting(super.createAccumulator(), getExpr(), length(getSeparator()), new HashSet<>(), budget);
        }
    }

    /** Counts characters before they are joined. */
    private static final class Counting implements Accumulator {

        private final Accumulator joined;
        private final Expr expression;
        private final long separator;
        private final @Nullable Set<NodeValue> seen;
        private final WorkBudget budget;
        private long length;

        Counting(
                Accumulator joined, Expr expression, long separator, @Nullable Set<NodeValue> seen, WorkBudget budget) {
            this.joined = joined;
            this.expression = expression;
            this.separator = separator;
            this.seen = seen;
            this.budget = budget;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            try {
                NodeValue value = expression.eval(row, environment);
                if (seen == null || seen.add(value)) {
                    length += value.asString().length() + separator;
                }
            } catch (ExprException noValue) {
                // The accumulator itself decides what that means.
            }
            budget.makeText(length);
            joined.accumulate(row, environment);
        }

        @Override
        public @Nullable NodeValue getValue() {
            return joined.getValue();
        }
    }
}
