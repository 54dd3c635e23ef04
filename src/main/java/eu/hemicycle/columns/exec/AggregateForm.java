package eu.hemicycle.columns.exec;

import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** Aggregates that are worked out on ids, and all others. */
enum AggregateForm {
    COUNT_ROWS,
    COUNT_DISTINCT_ROWS,
    COUNT_VALUES,
    COUNT_DISTINCT,
    LEAST,
    GREATEST,
    SUM,
    AVERAGE,
    OTHER;

    static AggregateForm of(Aggregator aggregator) {
        if (aggregator instanceof AggCount) {
            return COUNT_ROWS;
        }
        if (aggregator instanceof AggCountDistinct) {
            return COUNT_DISTINCT_ROWS;
        }
        boolean ofVariable = aggregator.getExprList() != null
                && aggregator.getExprList().size() == 1
                && aggregator.getExprList().get(0).isVariable();
        return ofVariable ? ofVariable(aggregator) : OTHER;
    }

    private static AggregateForm ofVariable(Aggregator aggregator) {
        if (aggregator instanceof AggCountVar) {
            return COUNT_VALUES;
        }
        if (aggregator instanceof AggMin) {
            return LEAST;
        }
        if (aggregator instanceof AggMax) {
            return GREATEST;
        }
        if (aggregator instanceof AggSum) {
            return SUM;
        }
        if (aggregator instanceof AggAvg) {
            return AVERAGE;
        }
        return aggregator instanceof AggCountVarDistinct ? COUNT_DISTINCT : OTHER;
    }
}
