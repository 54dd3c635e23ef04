package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.graph.vocabulary.Eli;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;

/** The formats in which OAI-PMH gives documents. */
enum OaiMetadata {
    OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/") {
        @Override
        void write(Xml xml, Moment moment, Collection<Quad> quads, Changes changes) {
            xml.begin(
                    "oai_dc:dc",
                    "xmlns:oai_dc",
                    namespace(),
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    namespace() + " " + schema());
            dublinCore(xml, changes.subject(moment), quads);
            xml.element("dc:identifier", changes.subject(moment).getURI());
            xml.element("dc:identifier", changes.address(moment));
            changes.site().licence().ifPresent(licence -> xml.element("dc:rights", licence.toString()));
            xml.end();
        }
    },
    RDF("rdf", "http://www.openarchives.org/OAI/2.0/rdf.xsd", "http://www.w3.org/1999/02/22-rdf-syntax-ns#") {
        @Override
        void write(Xml xml, Moment moment, Collection<Quad> quads, Changes changes) {
            Graph graph = GraphFactory.createDefaultGraph();
            quads.forEach(quad -> graph.add(quad.asTriple()));
            String text = RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).asString();
            xml.raw(text.replaceFirst("^<\\?xml[^>]*>\\s*", ""));
        }
    };

    private final String prefix;
    private final String schema;
    private final String namespace;

    OaiMetadata(String prefix, String schema, String namespace) {
        this.prefix = prefix;
        this.schema = schema;
        this.namespace = namespace;
    }

    abstract void write(Xml xml, Moment moment, Collection<Quad> quads, Changes changes);

    static Optional<OaiMetadata> named(String prefix) {
        return Stream.of(values())
                .filter(format -> format.prefix.equals(prefix))
                .findFirst();
    }

    String prefix() {
        return prefix;
    }

    String schema() {
        return schema;
    }

    String namespace() {
        return namespace;
    }

    private static void dublinCore(Xml xml, Node subject, Collection<Quad> quads) {
        for (Node title : objects(quads, subject, DCTerms.title.asNode())) {
            xml.element("dc:title", title.getLiteralLexicalForm(), language(title));
        }
        for (Node date : objects(quads, subject, Eli.DATE_DOCUMENT)) {
            xml.element("dc:date", date.getLiteralLexicalForm());
        }
        objects(quads, subject, Eli.WORK_TYPE).forEach(type -> xml.element("dc:type", type.toString()));
        objects(quads, subject, Eli.IS_ABOUT).forEach(topic -> xml.element("dc:subject", topic.toString()));
        objects(quads, subject, DCTerms.creator.asNode()).forEach(who -> xml.element("dc:creator", who.toString()));
        quads.stream()
                .filter(quad -> quad.getPredicate().equals(Eli.LANGUAGE))
                .map(quad -> code(quad.getObject()))
                .distinct()
                .sorted()
                .forEach(code -> xml.element("dc:language", code));
    }

    private static String[] language(Node literal) {
        return literal.getLiteralLanguage().isEmpty()
                ? new String[0]
                : new String[] {"xml:lang", literal.getLiteralLanguage()};
    }

    /** The ISO 639-3 code with which an IRI of the EU table ends. */
    private static String code(Node language) {
        String iri = language.toString();
        return iri.substring(iri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static List<Node> objects(Collection<Quad> quads, Node subject, Node property) {
        return quads.stream()
                .filter(quad ->
                        quad.getSubject().equals(subject) && quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .distinct()
                .sorted(NodeCmp::compareRDFTerms)
                .toList();
    }
}
