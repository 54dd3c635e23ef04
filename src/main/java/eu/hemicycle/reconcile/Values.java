package eu.hemicycle.reconcile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads what properties say of things, inside a read of the store. */
final class Values {

    /** Of one property of one thing. */
    static final int MOST = 200;

    private final DatasetGraph dataset;
    private final Entities entities;

    Values(DatasetGraph dataset, Entities entities) {
        this.dataset = dataset;
        this.entities = entities;
    }

    /** What a property says of a thing. */
    sealed interface Value {

        /** Another thing that can be matched. */
        record Thing(Entity entity) implements Value {}

        /** @param lang empty where the data tells none */
        record Words(String text, String lang) implements Value {}

        record Day(LocalDate date) implements Value {}

        record Whole(long number) implements Value {}
    }

    List<Value> of(String iri, EntityProperty property) {
        Node thing = NodeFactory.createURI(iri);
        Stream<Node> nodes = property.isInverse()
                ? found(Node.ANY, property.node(), thing).map(Quad::getSubject)
                : found(thing, property.node(), Node.ANY).map(Quad::getObject);
        return (property.isOfPersons() ? nodes.flatMap(this::person) : nodes)
                .distinct()
                .limit(MOST)
                .map(this::value)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The person who took part, or else the name that is printed. */
    private Stream<Node> person(Node participation) {
        return EntityProperty.PERSONS.stream()
                .map(property -> found(participation, property, Node.ANY)
                        .map(Quad::getObject)
                        .toList())
                .filter(told -> !told.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private Stream<Quad> found(Node subject, Node property, Node object) {
        return Iter.asStream(dataset.findNG(Node.ANY, subject, property, object));
    }

    private Optional<Value> value(Node node) {
        if (node.isURI()) {
            return Optional.of(entities.entity(node.getURI())
                    .<Value>map(Value.Thing::new)
                    .orElseGet(() -> new Value.Words(node.getURI(), "")));
        }
        return node.isLiteral() ? Optional.of(literal(node)) : Optional.empty();
    }

    private static Value literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (XSDDatatype.XSDdate.equals(literal.getLiteralDatatype())) {
            try {
                return new Value.Day(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
            } catch (DateTimeParseException none) {
                return new Value.Words(text, "");
            }
        }
        return XSDDatatype.XSDinteger.equals(literal.getLiteralDatatype()) && text.matches("[+-]?\\d{1,18}")
                ? new Value.Whole(Long.parseLong(text))
                : new Value.Words(text, literal.getLiteralLanguage());
    }
}
