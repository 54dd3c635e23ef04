package eu.hemicycle.bench.peers;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Writes terms so that those of equal value are equal texts, whatever engine wrote them: numbers by value and not by type,
 * truth values as 1 and 0 (Virtuoso has no others), language tags in small letters.
 */
final class TermForm {

    private TermForm() {}

    /** @param term null for a variable without a value */
    static String of(@Nullable Node term) {
        if (term == null) {
            return "";
        }
        if (!term.isLiteral()) {
            return "<" + term + ">";
        }
        if (!term.getLiteralLanguage().isEmpty()) {
            return quoted(term) + "@" + term.getLiteralLanguage().toLowerCase(Locale.ROOT);
        }
        NodeValue value = NodeValue.makeNode(term);
        if (value.isNumber()) {
            return number(value.getDouble());
        }
        return value.isBoolean() ? number(value.getBoolean() ? 1 : 0) : literal(term, value);
    }

    private static String literal(Node term, NodeValue value) {
        return value.isString() ? quoted(term) : quoted(term) + "^^" + term.getLiteralDatatypeURI();
    }

    private static String quoted(Node term) {
        return '"' + term.getLiteralLexicalForm() + '"';
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.10g", value);
    }
}
