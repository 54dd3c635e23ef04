package eu.hemicycle.columns.exec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;

/**
 * The sum or the average of the numbers of a column in each group (SPARQL 1.1 sections 18.5.1.3 and 18.5.1.4), as ARQ adds
 * them: one number alone keeps its form. A row without a number makes it an error.
 */
final class Total implements Aggregate {

    private final int column;
    private final boolean average;
    private final Terms terms;
    private final List<Sum> sums = new ArrayList<>();

    /** @param column less than 0 if no row has a value */
    Total(int column, boolean average, Terms terms) {
        this.column = column;
        this.average = average;
        this.terms = terms;
    }

    /** Integers and decimals are added exactly, in whatever order; from the first other number on, in that of the rows. */
    private static final class Sum {

        private long rows;
        private boolean failed;
        private @Nullable NodeValue only;
        private BigDecimal exact = BigDecimal.ZERO;
        private boolean decimal;
        private @Nullable NodeValue inexact;

        void add(NodeValue value) {
            rows++;
            failed |= !value.isNumber();
            if (failed) {
                return;
            }
            only = rows == 1 ? value : null;
            if (inexact != null) {
                inexact = XSDFuncOp.numAdd(value, inexact);
            } else if (value.isDecimal()) {
                exact = exact.add(value.getDecimal());
                decimal |= !value.isInteger();
            } else {
                inexact = rows == 1 ? value : XSDFuncOp.numAdd(value, exact());
            }
        }

        private NodeValue exact() {
            return decimal ? NodeValue.makeDecimal(exact) : NodeValue.makeInteger(exact.toBigIntegerExact());
        }

        NodeValue value() {
            if (only != null) {
                return only;
            }
            return inexact != null ? inexact : exact();
        }
    }

    @Override
    public void add(Batch batch, int[] groups, int count) {
        while (sums.size() < count) {
            sums.add(new Sum());
        }
        for (int row = 0; row < batch.rows(); row++) {
            int id = column < 0 ? 0 : batch.columns()[column][row];
            Sum sum = sums.get(groups[row]);
            if (id == 0) {
                sum.failed = true;
            } else {
                sum.add(terms.value(id));
            }
        }
    }

    @Override
    public int result(int group) {
        Sum sum = group < sums.size() ? sums.get(group) : new Sum();
        if (sum.failed) {
            return 0;
        }
        boolean divided = average && sum.rows > 0;
        NodeValue value = divided ? XSDFuncOp.numDivide(sum.value(), NodeValue.makeInteger(sum.rows)) : sum.value();
        return terms.id(value.asNode());
    }
}
