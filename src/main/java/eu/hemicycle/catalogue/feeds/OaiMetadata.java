package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Catalogued;
import eu.hemicycle.graph.vocabulary.Eli;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** The formats in which OAI-PMH gives items: of documents Dublin Core and RDF, of datasets Dublin Core and DCAT-AP. */
enum OaiMetadata {
    OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/") {
        @Override
        boolean tells(OaiItem item) {
            return true;
        }

        @Override
        void write(Xml xml, OaiItem item, Changes changes) {
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
            if (item instanceof OaiItem.OfDocument document) {
                dublinCore(xml, document.subject(), document.quads());
                xml.element("dc:identifier", document.subject().getURI());
                xml.element("dc:identifier", changes.address(document.moment()));
            } else if (item instanceof OaiItem.OfDataset dataset) {
                dublinCore(xml, dataset.record());
            }
            changes.site().licence().ifPresent(licence -> xml.element("dc:rights", licence.toString()));
            xml.end();
        }
    },
    RDF("rdf", "http://www.openarchives.org/OAI/2.0/rdf.xsd", "http://www.w3.org/1999/02/22-rdf-syntax-ns#") {
        @Override
        boolean tells(OaiItem item) {
            return item instanceof OaiItem.OfDocument;
        }

        @Override
        void write(Xml xml, OaiItem item, Changes changes) {
            if (item instanceof OaiItem.OfDocument document) {
                Graph graph = GraphFactory.createDefaultGraph();
                document.quads().forEach(quad -> graph.add(quad.asTriple()));
                rdf(xml, graph, RDFFormat.RDFXML_PLAIN);
            }
        }
    },
    DCAT_AP("dcat_ap", "http://www.openarchives.org/OAI/2.0/rdf.xsd", "http://www.w3.org/1999/02/22-rdf-syntax-ns#") {
        @Override
        boolean tells(OaiItem item) {
            return item instanceof OaiItem.OfDataset;
        }

        @Override
        void write(Xml xml, OaiItem item, Changes changes) {
            if (item instanceof OaiItem.OfDataset dataset) {
                rdf(xml, dataset.record().statements(), RDFFormat.RDFXML_PLAIN);
            }
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

    /** Whether there is this format of an item. */
    abstract boolean tells(OaiItem item);

    /** Whether there is this format of documents. */
    boolean tellsDocuments() {
        return this != DCAT_AP;
    }

    /** @param item that this format tells */
    abstract void write(Xml xml, OaiItem item, Changes changes);

    private static void rdf(Xml xml, Graph graph, RDFFormat format) {
        String text = RDFWriter.source(graph).format(format).asString();
        xml.raw(text.replaceFirst("^<\\?xml[^>]*>\\s*", ""));
    }

    private static void dublinCore(Xml xml, Catalogued.Record dataset) {
        Map<String, Property> elements = new LinkedHashMap<>();
        elements.put("dc:title", DCTerms.title);
        elements.put("dc:subject", DCAT.keyword);
        elements.put("dc:description", DCTerms.description);
        elements.forEach(
                (element, property) -> dataset
                        .statements()
                        .find(dataset.thing(), property.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList()
                        .stream()
                        .sorted(NodeCmp::compareRDFTerms)
                        .forEach(value -> xml.element(element, value.getLiteralLexicalForm(), language(value))));
        xml.element("dc:type", "Dataset");
        xml.element("dc:identifier", dataset.thing().getURI());
    }

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
