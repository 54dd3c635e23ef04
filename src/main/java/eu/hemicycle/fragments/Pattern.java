package eu.hemicycle.fragments;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A triple pattern as the parameters of a request give it (Triple Pattern Fragments, section 4.1, with the explicit
 * representation of Hydra): an IRI, a literal as {@code "text"}, {@code "text"@en} or {@code "text"^^type}, or for what may
 * be anything nothing, or a variable with a question mark.
 *
 * @param subject {@link Node#ANY} for anything, and so the others
 */
record Pattern(Node subject, Node predicate, Node object) {

    /** A term that is none. */
    static final class InvalidTerm extends RuntimeException {

        private static final long serialVersionUID = 1;

        InvalidTerm(String parameter, String text) {
            super("The parameter %s is an IRI%s or a variable such as ?x, not: %s"
                    .formatted(parameter, parameter.equals("object") ? ", a literal in quotation marks" : "", text));
        }
    }

    /** @throws InvalidTerm if a parameter is none of these */
    static Pattern of(HttpServletRequest request) {
        return new Pattern(term("subject", request), term("predicate", request), term("object", request));
    }

    private static Node term(String parameter, HttpServletRequest request) {
        String text =
                Optional.ofNullable(request.getParameter(parameter)).orElse("").strip();
        if (text.isEmpty() || text.startsWith("?") || text.startsWith("_:")) {
            return Node.ANY;
        }
        return parameter.equals("object") && text.startsWith("\"") ? literal(text) : iri(parameter, text);
    }

    private static Node iri(String parameter, String text) {
        String iri = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        try {
            if (new URI(iri).isAbsolute()) {
                return NodeFactory.createURI(iri);
            }
        } catch (URISyntaxException none) {
            throw new InvalidTerm(parameter, text);
        }
        throw new InvalidTerm(parameter, text);
    }

    private static Node literal(String text) {
        int end = text.lastIndexOf('"');
        if (end == 0) {
            throw new InvalidTerm("object", text);
        }
        String words = text.substring(1, end);
        String rest = text.substring(end + 1);
        if (rest.isEmpty()) {
            return NodeFactory.createLiteralString(words);
        } else if (rest.matches("@[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")) {
            return NodeFactory.createLiteralLang(words, rest.substring(1));
        } else if (rest.startsWith("^^")) {
            return NodeFactory.createLiteralDT(
                    words, NodeFactory.getType(iri("object", rest.substring(2)).getURI()));
        }
        throw new InvalidTerm("object", text);
    }

    /** As parameters, in their order; those of anything are left out. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "subject", subject);
        put(parameters, "predicate", predicate);
        put(parameters, "object", object);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Node term) {
        if (term.isConcrete()) {
            parameters.put(name, text(term));
        }
    }

    /** A term as a parameter has it. */
    static String text(Node term) {
        if (!term.isLiteral()) {
            return term.toString();
        }
        String quoted = "\"" + term.getLiteralLexicalForm() + "\"";
        if (!term.getLiteralLanguage().isEmpty()) {
            return quoted + "@" + term.getLiteralLanguage();
        }
        return NodeFactory.createLiteralString(term.getLiteralLexicalForm()).equals(term)
                ? quoted
                : quoted + "^^" + term.getLiteralDatatypeURI();
    }

    /** The local address of its fragment. */
    String href() {
        Map<String, String> parameters = parameters();
        return Fragment.PATH
                + (parameters.isEmpty()
                        ? ""
                        : parameters.entrySet().stream()
                                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&", "?", "")));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
