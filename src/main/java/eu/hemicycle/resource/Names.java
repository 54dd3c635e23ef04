package eu.hemicycle.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;

/** How things are called on a page, in the page's language where there is a choice. */
final class Names {

    private final SortedGraph graph;
    private final UnaryOperator<String> addresses;
    private final Prefixes prefixes;
    private final String lang;

    /** @param addresses where an IRI is found; empty for none */
    Names(SortedGraph graph, UnaryOperator<String> addresses, Prefixes prefixes, String lang) {
        this.graph = graph;
        this.addresses = addresses;
        this.prefixes = prefixes;
        this.lang = lang;
    }

    Ref ref(Node thing) {
        String iri = SortedGraph.text(thing);
        String href = thing.isURI() && Iris.isAbsolute(iri) ? addresses.apply(iri) : "";
        return new Ref(label(thing), iri, href, kind(thing));
    }

    Words label(Node thing) {
        List<Node> labels = Terms.LABELS.stream()
                .flatMap(property -> graph.objects(thing, property).stream())
                .filter(Node::isLiteral)
                .toList();
        return first(labels, tag -> tag.equals(lang))
                .or(() -> first(labels, tag -> tag.equals("en")))
                .or(() -> first(labels, String::isEmpty))
                .or(() -> first(labels, tag -> true))
                .orElseGet(() -> Words.plain(shortened(SortedGraph.text(thing))));
    }

    private static Optional<Words> first(List<Node> labels, Predicate<String> language) {
        return labels.stream()
                .filter(label -> language.test(label.getLiteralLanguage()))
                .map(Names::words)
                .findFirst();
    }

    static Words words(Node literal) {
        return new Words(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }

    private String shortened(String iri) {
        return prefixes.shortName(iri).map(Names::withoutPrefix).orElse(iri);
    }

    /** A bare number says nothing without its prefix. */
    private static String withoutPrefix(String shortName) {
        String local = shortName.substring(shortName.indexOf(':') + 1);
        return local.chars().anyMatch(Character::isLetter) ? local : shortName;
    }

    Kind kind(Node thing) {
        return Kind.of(SortedGraph.text(thing), graph.objects(thing, Terms.TYPE));
    }

    Optional<LocalDate> date(Node document) {
        return graph.text(document, Terms.DATE_DOCUMENT).flatMap(Names::date);
    }

    /** A date as the data writes it; empty where it is none. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    Optional<String> identifier(Node document) {
        return graph.text(document, Terms.IDENTIFIER);
    }

    boolean isAnswer(Node document) {
        return graph.objects(document, Terms.WORK_TYPE).contains(Terms.ANSWER_TYPE)
                || !graph.objects(document, Terms.ANSWERS_TO).isEmpty();
    }

    List<Node> questionsOf(Node answer) {
        return graph.objects(answer, Terms.ANSWERS_TO);
    }
}
