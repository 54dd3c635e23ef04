package eu.hemicycle.sparql;

import eu.hemicycle.columns.exec.Plan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;

/** By what means a query is answered: its parts by columns, or by ARQ over TDB2. Not for several threads. */
final class Explanation {

    private final List<Plan> plans = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private OptionalInt described = OptionalInt.empty();

    /**
     * A part that is left to ARQ, which asks for the parts of it.
     *
     * @param operator the outermost one, as the algebra names it; the query itself if columns were not asked at all
     */
    record Left(String operator, String reason, LeftReason kind) {

        /** Which message tells it. */
        public String key() {
            return kind.key();
        }

        /** As a plan tells it. */
        public String told() {
            return operator + ": " + reason;
        }
    }

    /**
     * An operator of columns, before those whose rows it takes.
     *
     * @param depth how many take its rows, one after the other
     * @param in rows that it took
     * @param out rows that it made
     */
    record Step(int depth, String what, long in, long out) {

        private static final int DEEPEST = 12;
        private static final Pattern IRI = Pattern.compile("[a-z]+://[^\\s,\\]]+");

        /** Beyond, a narrow page has no room. */
        public int shownDepth() {
            return Math.min(depth, DEEPEST);
        }

        private Step with(PrefixMapping prefixes) {
            String shorter =
                    IRI.matcher(what).replaceAll(iri -> Matcher.quoteReplacement(prefixes.shortForm(iri.group())));
            return new Step(depth, shorter, in, out);
        }
    }

    /** What a page shows of it. */
    record Shown(String engine, List<Left> left, List<List<Step>> parts) {}

    /** A part is answered by columns. */
    void planned(Plan plan) {
        plans.add(plan);
    }

    /** A part is left to ARQ. */
    void left(String operator, String reason) {
        left.add(new Left(operator, reason, LeftReason.of(reason)));
    }

    /** Columns are not asked at all. */
    void left(LeftReason kind, String reason) {
        left.add(new Left("query", reason, kind));
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

    /** The kinds of what was left. */
    Set<LeftReason> leftReasons() {
        Set<LeftReason> kinds = EnumSet.noneOf(LeftReason.class);
        left.forEach(part -> kinds.add(part.kind()));
        return kinds;
    }

    /** What was left: each reason once, with the innermost operator, for those around it are left with it. */
    List<Left> left() {
        Map<String, Left> innermost = new LinkedHashMap<>();
        left.forEach(part -> innermost.put(part.reason(), part));
        return List.copyOf(innermost.values());
    }

    /** What columns did: one list for each part that they answered. */
    List<List<Step>> parts() {
        List<List<Step>> parts = new ArrayList<>();
        for (Plan plan : plans) {
            List<Step> steps = new ArrayList<>();
            plan.forEachStep((depth, what, in, out) -> steps.add(new Step(depth, what, in, out)));
            parts.add(steps);
        }
        described.ifPresent(
                statements -> parts.add(List.of(new Step(0, "statements of what is described", 0, statements))));
        return parts;
    }

    /** @param prefixes by which IRIs are shortened */
    Shown shown(PrefixMapping prefixes) {
        List<List<Step>> parts = parts().stream()
                .map(steps -> steps.stream().map(step -> step.with(prefixes)).toList())
                .toList();
        return new Shown(engine(), left(), parts);
    }

    /** In words, with the rows that each operator has taken and made. */
    String text() {
        StringBuilder text = new StringBuilder("answered by: ").append(engine()).append("\n");
        left().forEach(part ->
                text.append("\nleft to ARQ: ").append(part.told()).append('\n'));
        parts().forEach(steps -> {
            text.append("\noperators of columns, each above those whose rows it takes:\n");
            steps.forEach(step -> text.append("  ".repeat(step.depth()))
                    .append(step.what())
                    .append(": ")
                    .append(step.in())
                    .append(" in, ")
                    .append(step.out())
                    .append(" out\n"));
        });
        return text.toString();
    }
}
