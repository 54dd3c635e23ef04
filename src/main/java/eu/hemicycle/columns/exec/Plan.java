package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;

/** How a query, or a part of one, is answered by columns. To be run once, by one thread. */
public final class Plan {

    /** The most rows of a batch. */
    public static final int SIZE = 4096;

    private final Operator root;
    private final Terms terms;

    private Plan(Operator root, Terms terms) {
        this.root = root;
        this.terms = terms;
    }

    /**
     * Plans algebra.
     *
     * @param env for the functions of expressions
     * @param size the most rows of a batch
     * @param stored the form in which the data would hold a term
     * @param refused is told why there is no plan
     * @return empty if a part of it is to be left to ARQ
     */
    public static Optional<Plan> of(
            Op op,
            Generation generation,
            ExecutionContext env,
            Work work,
            int size,
            Dataset dataset,
            UnaryOperator<Node> stored,
            Consumer<String> refused) {
        try {
            Terms terms = new Terms(generation, stored, work);
            Compiler compiler = new Compiler(terms, generation, env, work, size, dataset);
            return Optional.of(new Plan(compiler.compile(op), terms));
        } catch (Unsupported part) {
            refused.accept(part.getMessage());
            return Optional.empty();
        }
    }

    /** The solutions. */
    public QueryIterator solutions() {
        return new Solutions(root, terms);
    }

    /** Takes a step of a plan. */
    @FunctionalInterface
    public interface Steps {

        /**
         * @param depth how many steps take its rows, one after the other
         * @param in rows that it has taken so far
         * @param out rows that it has made so far
         */
        void step(int depth, String what, long in, long out);
    }

    /** Tells each step, before those whose rows it takes. */
    public void forEachStep(Steps each) {
        tell(root, 0, each);
    }

    private static void tell(Operator operator, int depth, Steps each) {
        long in = operator.inputs().stream().mapToLong(Operator::made).sum();
        each.step(depth, operator.describe(), in, operator.made());
        operator.inputs().forEach(input -> tell(input, depth + 1, each));
    }
}
