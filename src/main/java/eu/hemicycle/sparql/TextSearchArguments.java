package eu.hemicycle.sparql;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/** What may stand before and behind {@code text:query}. */
final class TextSearchArguments {

    private static final int MOST_FOUND = 5;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("lang:[A-Za-z0-9-]+");

    private TextSearchArguments() {}

    /** @throws Refused unless the subject is a thing or variable, or a list of one and up to four variables */
    static void check(PropFuncArg subject) {
        if (!subject.isList()) {
            return;
        }
        List<Node> found = subject.getArgList();
        boolean variables = found.stream().skip(1).allMatch(Node::isVariable);
        if (found.isEmpty() || found.size() > MOST_FOUND || !variables) {
            throw refused(
                    "Before it stands ?thing or (?thing ?score ?literal ?graph ?property), all variables but the first.");
        }
    }

    /** @throws Refused if no words can ever stand in the object */
    static void checkWords(PropFuncArg object) {
        if (nodes(object).stream().allMatch(Node::isURI)) {
            throw withoutWords();
        }
    }

    /** @throws Refused unless the object, as it is for one row, is words or (property … words limit "lang:xx") */
    static void check(PropFuncArg object, Binding row) {
        List<Node> rest = nodes(Substitute.substitute(object, row)).stream()
                .dropWhile(Node::isURI)
                .toList();
        if (rest.isEmpty() || !isText(rest.get(0))) {
            throw withoutWords();
        }
        checkOptions(rest.subList(1, rest.size()));
    }

    private static List<Node> nodes(PropFuncArg object) {
        return object.isList() ? object.getArgList() : List.of(object.getArg());
    }

    private static Refused withoutWords() {
        return refused("Behind it stand words, as a string that is known there, or a list of properties and words.");
    }

    private static void checkOptions(List<Node> options) {
        List<Node> others =
                options.isEmpty() || !isNumber(options.get(0)) ? options : options.subList(1, options.size());
        if (others.size() > 1 || others.stream().anyMatch(option -> !isLanguage(option))) {
            throw refused(
                    "Behind the words stand a limit, as a whole number, and \"lang:xx\", both optional and in this order.");
        }
    }

    private static boolean isText(Node node) {
        return node.isLiteral()
                && (!node.getLiteralLanguage().isEmpty() || XSDDatatype.XSDstring.equals(node.getLiteralDatatype()));
    }

    private static boolean isNumber(Node node) {
        return node.isLiteral()
                && XSDDatatype.XSDinteger.equals(node.getLiteralDatatype())
                && NUMBER.matcher(node.getLiteralLexicalForm()).matches();
    }

    private static boolean isLanguage(Node node) {
        return isText(node) && LANGUAGE.matcher(node.getLiteralLexicalForm()).matches();
    }

    private static Refused refused(String rule) {
        return new Refused(ProblemType.SEARCH_REFUSED, "text:query: " + rule);
    }
}
