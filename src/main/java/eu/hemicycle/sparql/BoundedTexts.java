package eu.hemicycle.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** ARQ's functions of texts within bounds: those that make longer texts, and those that search by patterns. */
final class BoundedTexts {

    private BoundedTexts() {}

    /** CONCAT. */
    static final class Concat extends E_StrConcat {

        private final WorkBudget budget;

        Concat(ExprList arguments, WorkBudget budget) {
            super(arguments);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            budget.makeText(values.stream()
                    .mapToLong(value -> value.asString().length())
                    .sum());
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments, budget);
        }
    }

    /** ENCODE_FOR_URI, which makes at most nine characters of one. */
    static final class Encode extends E_StrEncodeForURI {

        private final WorkBudget budget;

        Encode(Expr argument, WorkBudget budget) {
            super(argument);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            NodeValue encoded = super.eval(value);
            budget.makeText(encoded.asString().length());
            return encoded;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Encode(argument, budget);
        }
    }

    /** The pattern of a function, compiled once if it is constant. */
    private static Pattern pattern(String function, List<NodeValue> values, int flags) {
        String modifiers = values.size() > flags ? text(function, values.get(flags)) : null;
        return RegexEngine.makePattern(function, text(function, values.get(1)), modifiers);
    }

    private static @Nullable Pattern constant(String function, ExprList arguments, int flags) {
        List<Expr> fixed = arguments.getList();
        if (!fixed.get(1).isConstant()
                || (fixed.size() > flags && !fixed.get(flags).isConstant())) {
            return null;
        }
        try {
            return RegexEngine.makePattern(
                    function,
                    text(function, fixed.get(1).getConstant()),
                    fixed.size() > flags ? text(function, fixed.get(flags).getConstant()) : null);
        } catch (ExprEvalException wrong) {
            // It is an error of the expression then, for every row.
            return null;
        }
    }

    private static String text(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    /** REGEX. */
    static final class Matches extends ExprFunctionN {

        private static final String NAME = "REGEX";
        private static final int FLAGS = 2;

        private final Deadline deadline;
        private final @Nullable Pattern pattern;

        Matches(ExprList arguments, Deadline deadline) {
            super(NAME, arguments);
            this.deadline = deadline;
            this.pattern = constant(NAME, arguments, FLAGS);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            String text = text(NAME, values.get(0));
            Pattern searched = pattern == null ? pattern(NAME, values, FLAGS) : pattern;
            return NodeValue.booleanReturn(
                    searched.matcher(new StoppableText(text, deadline)).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Matches(arguments, deadline);
        }
    }

    /** REPLACE. */
    static final class Replace extends ExprFunctionN {

        private static final String NAME = "REPLACE";
        private static final int FLAGS = 3;

        private final WorkBudget budget;
        private final Deadline deadline;
        private final @Nullable Pattern pattern;

        Replace(ExprList arguments, WorkBudget budget, Deadline deadline) {
            super(NAME, arguments);
            this.budget = budget;
            this.deadline = deadline;
            this.pattern = constant(NAME, arguments, FLAGS);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            Node subject = NodeValueOps.checkAndGetStringLiteral(NAME, values.get(0));
            String replacement = text(NAME, values.get(2));
            Pattern searched = pattern == null ? pattern(NAME, values, FLAGS) : pattern;
            String text = subject.getLiteralLexicalForm();
            String replaced = replaced(searched.matcher(new StoppableText(text, deadline)), text, replacement);
            return replaced.equals(text)
                    ? values.get(0)
                    : NodeValue.makeNode(NodeFactory.createLiteral(
                            replaced, subject.getLiteralLanguage(), subject.getLiteralDatatype()));
        }

        /** As ARQ does it: of matches of nothing only the first counts. */
        private String replaced(Matcher matches, String text, String replacement) {
            try {
                StringBuilder made = new StringBuilder();
                boolean first = true;
                while (matches.find()) {
                    if (first || matches.end() > matches.start()) {
                        budget.makeText(made.length() + text.length() + longest(matches, replacement));
                        matches.appendReplacement(made, replacement);
                    }
                    first = false;
                }
                return matches.appendTail(made).toString();
            } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
                throw new ExprEvalException(NAME + ": the replacement '" + replacement + "' is none", wrong);
            }
        }

        /** The most characters that one match can become. */
        private static long longest(Matcher matches, String replacement) {
            long references = replacement.chars().filter(c -> c == '$').count();
            long group = 0;
            for (int i = 0; references > 0 && i <= matches.groupCount(); i++) {
                group = Math.max(group, matches.end(i) - matches.start(i));
            }
            return replacement.length() + references * group;
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments, budget, deadline);
        }
    }
}
