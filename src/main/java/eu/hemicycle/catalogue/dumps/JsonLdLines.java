package eu.hemicycle.catalogue.dumps;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A named graph to a line, as expanded JSON-LD (JSON-LD 1.1, 9.2 and 5.1): no context to fetch, nothing to expand. Written
 * straight from the quads, since a JSON-LD processor holds and sorts every document several times over.
 */
final class JsonLdLines implements DumpFormat.Writer {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;

    JsonLdLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void graph(Node name, List<Quad> quads) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("@id", name.getURI());
            json.writeArrayPropertyStart("@graph");
            nodes(json, quads);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    @Override
    public void finish() {
        // every line is whole
    }

    /** The quads come by subject, then by property. */
    private static void nodes(JsonGenerator json, List<Quad> quads) {
        for (int at = 0; at < quads.size(); at++) {
            Quad quad = quads.get(at);
            boolean newNode = at == 0 || !quads.get(at - 1).getSubject().equals(quad.getSubject());
            boolean newProperty = newNode || !quads.get(at - 1).getPredicate().equals(quad.getPredicate());
            if (newProperty && at > 0) {
                json.writeEndArray();
            }
            if (newNode) {
                if (at > 0) {
                    json.writeEndObject();
                }
                json.writeStartObject();
                json.writeStringProperty("@id", quad.getSubject().getURI());
            }
            if (newProperty) {
                json.writeArrayPropertyStart(property(quad.getPredicate()));
            }
            value(json, quad);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String property(Node predicate) {
        return isType(predicate) ? "@type" : predicate.getURI();
    }

    private static boolean isType(Node predicate) {
        return predicate.equals(RDF.type.asNode());
    }

    private static void value(JsonGenerator json, Quad quad) {
        Node object = quad.getObject();
        if (object.isURI() && isType(quad.getPredicate())) {
            json.writeString(object.getURI());
        } else if (object.isURI()) {
            json.writeStartObject();
            json.writeStringProperty("@id", object.getURI());
            json.writeEndObject();
        } else {
            literal(json, object);
        }
    }

    private static void literal(JsonGenerator json, Node literal) {
        RDFDatatype type = literal.getLiteralDatatype();
        json.writeStartObject();
        json.writeStringProperty("@value", literal.getLiteralLexicalForm());
        if (!literal.getLiteralLanguage().isEmpty()) {
            json.writeStringProperty("@language", literal.getLiteralLanguage());
        } else if (!XSDDatatype.XSDstring.equals(type)) {
            json.writeStringProperty("@type", type.getURI());
        }
        json.writeEndObject();
    }
}
