package eu.hemicycle.catalogue;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Statements as they are gathered; no node is blank, so that equal data is equal text. */
final class Statements {

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final String base;

    /** @param base against which IRIs are resolved, ending in a slash */
    Statements(String base) {
        this.base = base;
    }

    /** Adds what a Turtle file of the program says. */
    void addFile(String path) {
        RDFParser.source(new ByteArrayInputStream(Query.bytes(path)))
                .lang(Lang.TURTLE)
                .base(base)
                .parse(graph);
    }

    /** An IRI by its path, as in {@code catalogue#dataset}; an absolute one stays. */
    Node iri(String path) {
        return NodeFactory.createURI(path.matches("[a-z]+:.*") ? path : base + path);
    }

    void type(Node thing, Resource type) {
        graph.add(thing, RDF.type.asNode(), type.asNode());
    }

    void add(Node subject, Property property, Node object) {
        graph.add(subject, property.asNode(), object);
    }

    void text(Node subject, Property property, String words) {
        add(subject, property, NodeFactory.createLiteralLang(words, "en"));
    }

    void number(Node subject, Property property, long number) {
        value(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
    }

    void time(Node subject, Property property, Instant time) {
        value(subject, property, time.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    void value(Node subject, Property property, String form, RDFDatatype type) {
        add(subject, property, NodeFactory.createLiteralDT(form, type));
    }

    /** The things of a type. */
    List<Node> all(Resource type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type.asNode())
                .mapWith(Triple::getSubject)
                .toList();
    }

    List<Quad> quads() {
        List<Quad> quads = new ArrayList<>();
        graph.find().forEachRemaining(triple -> quads.add(new Quad(Quad.defaultGraphNodeGenerated, triple)));
        return quads;
    }
}
