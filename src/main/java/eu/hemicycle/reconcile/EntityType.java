package eu.hemicycle.reconcile;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;

/** The types of things that can be matched, each with the IRI of a class or of the scheme that lists them. */
enum EntityType {
    BODY(ORG.Organization.asNode()),
    ACT(Eli.LEGAL_RESOURCE),
    PERSON(FOAF.Person.asNode()),
    QUESTION(NodeFactory.createURI(Schema.NAMESPACE + "Question")),
    ANSWER(NodeFactory.createURI(Schema.NAMESPACE + "Answer")),
    TOPIC(NodeFactory.createURI("http://eurovoc.europa.eu/100141")),
    COUNTRY(NodeFactory.createURI(Iris.AUTHORITY + "country")),
    PROGRAMME(NodeFactory.createURI(Iris.PROJECT.mint() + "programme"));

    private final Node node;

    EntityType(Node node) {
        this.node = node;
    }

    static Optional<EntityType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    /** The first whose class or scheme is among these. */
    static Optional<EntityType> among(Collection<Node> classesAndSchemes) {
        return Arrays.stream(values())
                .filter(type -> classesAndSchemes.contains(type.node))
                .findFirst();
    }

    String id() {
        return node.getURI();
    }

    /** How it is called in messages. */
    public String key() {
        return "reconcile.type." + name().toLowerCase(Locale.ROOT);
    }

    boolean isWork() {
        return this == QUESTION || this == ANSWER;
    }
}
