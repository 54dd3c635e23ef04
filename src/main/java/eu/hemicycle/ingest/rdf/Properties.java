package eu.hemicycle.ingest.rdf;

import eu.hemicycle.ingest.Unreadable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The properties of one thing in a record, as the values that the domain has for them. */
final class Properties {

    private final Facts facts;
    private final Node subject;

    Properties(Facts facts, Node subject) {
        this.facts = facts;
        this.subject = subject;
    }

    Node subject() {
        return subject;
    }

    Properties of(Node other) {
        return new Properties(facts, other);
    }

    List<Node> nodes(Node property) {
        return facts.take(subject, property);
    }

    boolean has(Node property, Node value) {
        return !facts.take(subject, property, value::equals).isEmpty();
    }

    /** Literals with this language tag. */
    List<Node> tagged(Node property, String language) {
        return facts.take(
                subject,
                property,
                value -> value.isLiteral() && value.getLiteralLanguage().equalsIgnoreCase(language));
    }

    Optional<Node> node(Node property) throws Unreadable {
        List<Node> found = nodes(property);
        if (found.size() > 1) {
            throw fault(property, found.toString(), "has at most one value", "Keep the right one");
        }
        return found.stream().findFirst();
    }

    Optional<String> text(Node property) throws Unreadable {
        Optional<Node> found = node(property);
        if (found.isPresent() && !found.get().isLiteral()) {
            throw fault(property, found.get().toString(), "is a literal", "Correct the value");
        }
        return found.map(Node::getLiteralLexicalForm).filter(value -> !value.isEmpty());
    }

    List<URI> iris(Node property) throws Unreadable {
        List<URI> iris = new ArrayList<>();
        for (Node value : nodes(property)) {
            iris.add(iri(property, value));
        }
        return iris;
    }

    Optional<URI> iri(Node property) throws Unreadable {
        Optional<Node> found = node(property);
        return found.isEmpty() ? Optional.empty() : Optional.of(iri(property, found.get()));
    }

    URI iri(Node property, Node value) throws Unreadable {
        try {
            URI iri = new URI(value.isURI() ? value.getURI() : "");
            if (iri.isAbsolute()) {
                return iri;
            }
            throw fault(property, value.toString(), "is an absolute IRI", "Correct the value");
        } catch (URISyntaxException malformed) {
            throw fault(property, value.toString(), "is a well-formed IRI", "Correct the value");
        }
    }

    Unreadable fault(Node property, String value, String rule, String fix) {
        String place = subject.isURI() ? Names.of(subject) : "a blank node";
        return new Unreadable(0, value, Names.of(property) + " of " + place + " " + rule, fix);
    }
}
