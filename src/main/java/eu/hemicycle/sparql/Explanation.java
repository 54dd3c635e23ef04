package eu.hemicycle.sparql;

import eu.hemicycle.columns.exec.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** By what means a query is answered: its parts by columns, or by ARQ over TDB2. Not for several threads. */
final class Explanation {

    private final List<Plan> plans = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private OptionalInt described = OptionalInt.empty();

    /** A part is answered by columns. */
    void planned(Plan plan) {
        plans.add(plan);
    }

    /**
     * A part is left to ARQ, which asks for the parts of it.
     *
     * @param operator the outermost one, as the algebra names it
     */
    void left(String operator, String reason) {
        left.add(operator + ": " + reason);
    }

    /** Things are described by columns, in so many statements. */
    void described(int statements) {
        described = OptionalInt.of(statements);
    }

    /** Whether columns had a part in it. */
    boolean usesColumns() {
        return !plans.isEmpty() || described.isPresent();
    }

    /** For the header {@code Server-Timing}: columns, columns-and-tdb2, or tdb2. */
    String engine() {
        if (!usesColumns()) {
            return "tdb2";
        }
        return left.isEmpty() ? "columns" : "columns-and-tdb2";
    }

    /** In words, with the rows that each operator has made. */
    String text() {
        StringBuilder text = new StringBuilder("answered by: ").append(engine()).append("\n");
        left.forEach(reason -> text.append("\nleft to ARQ: ").append(reason).append('\n'));
        plans.forEach(plan ->
                text.append("\noperators of columns, each with its rows:\n").append(plan.explain()));
        described.ifPresent(statements -> text.append("\nstatements of what is described: ")
                .append(statements)
                .append('\n'));
        return text.toString();
    }
}
