package eu.hemicycle.sparql;

import java.math.BigInteger;
import java.util.List;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.library.FN_Round;
import org.apache.jena.sparql.function.library.FN_Round_Half_Even;
import org.apache.jena.sparql.function.library.Math_exp10;
import org.apache.jena.sparql.function.library.Math_pow;

/** ARQ's functions of numbers within bounds: integers and decimals have as many digits as one likes otherwise. */
final class BoundedNumbers {

    private static final int PLACES = 1_000;

    private BoundedNumbers() {}

    private static long bits(NodeValue number) {
        if (number.isInteger()) {
            return number.getInteger().bitLength();
        }
        return number.isDecimal() ? number.getDecimal().unscaledValue().bitLength() : 0;
    }

    /** Addition, of texts too an error of the expression, as in SPARQL 1.1: ARQ would join them. */
    static final class Add extends E_Add {

        Add(Expr first, Expr second) {
            super(first, second);
        }

        @Override
        public NodeValue eval(NodeValue first, NodeValue second) {
            if (first.isString() && second.isString()) {
                throw new ExprEvalException("There is no sum of texts");
            }
            return super.eval(first, second);
        }

        @Override
        public Expr copy(Expr first, Expr second) {
            return new Add(first, second);
        }
    }

    /** Multiplication. */
    static final class Multiply extends E_Multiply {

        Multiply(Expr first, Expr second) {
            super(first, second);
        }

        @Override
        public NodeValue eval(NodeValue first, NodeValue second) {
            WorkBudget.makeNumber(bits(first) + bits(second));
            return super.eval(first, second);
        }

        @Override
        public Expr copy(Expr first, Expr second) {
            return new Multiply(first, second);
        }
    }

    /** {@code math:pow}. */
    static final class Power extends Math_pow {

        @Override
        public NodeValue exec(NodeValue base, NodeValue exponent) {
            if (base.isInteger() && exponent.isInteger()) {
                WorkBudget.makeNumber(times(bits(base), exponent.getInteger()));
            }
            return super.exec(base, exponent);
        }
    }

    /** {@code math:exp10}. */
    static final class PowerOfTen extends Math_exp10 {

        private static final int BITS_OF_TEN = 4;

        @Override
        public NodeValue exec(NodeValue exponent) {
            if (exponent.isInteger()) {
                WorkBudget.makeNumber(times(BITS_OF_TEN, exponent.getInteger()));
            }
            return super.exec(exponent);
        }
    }

    private static long times(long bits, BigInteger exponent) {
        return BigInteger.valueOf(bits)
                .multiply(exponent)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /** {@code fn:round}. */
    static final class Round extends FN_Round {

        @Override
        public NodeValue exec(List<NodeValue> values) {
            checkPlaces(values);
            return super.exec(values);
        }
    }

    /** {@code fn:round-half-to-even}. */
    static final class RoundToEven extends FN_Round_Half_Even {

        @Override
        public NodeValue exec(List<NodeValue> values) {
            checkPlaces(values);
            return super.exec(values);
        }
    }

    private static void checkPlaces(List<NodeValue> values) {
        boolean many = values.size() > 1
                && values.get(1).isInteger()
                && values.get(1).getInteger().abs().compareTo(BigInteger.valueOf(PLACES)) > 0;
        if (many) {
            throw new ExprEvalException("Rounding to more than " + PLACES + " places");
        }
    }
}
