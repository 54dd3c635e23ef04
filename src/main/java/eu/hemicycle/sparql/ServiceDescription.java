package eu.hemicycle.sparql;

import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.AVAILABLE_GRAPHS;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.DATASET;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.DEFAULT_DATASET;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.DEFAULT_GRAPH;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.ENDPOINT;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.EXTENSION_FUNCTION;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.FEATURE;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.FEATURE_CLASS;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.FUNCTION;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.GRAPH;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.GRAPH_COLLECTION;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.NAMESPACE;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.PROPERTY_FEATURE;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.RESULT_FORMAT;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.SERVICE;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.SPARQL_11_QUERY;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.SUPPORTED_LANGUAGE;
import static eu.hemicycle.sparql.ServiceDescriptionVocabulary.UNION_DEFAULT_GRAPH;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/** What the endpoint says about itself when it is asked nothing (SPARQL 1.1 Service Description). */
final class ServiceDescription {

    private static final String SCHEMA = "http://schema.org/";

    private final Limits limits;
    private final Contents contents;

    /** What is there to be asked, limits apart. */
    record Contents(boolean withSearch, GraphCollections graphs, Optional<DatasetStatistics> statistics) {}

    ServiceDescription(Limits limits, Contents contents) {
        this.limits = limits;
        this.contents = contents;
    }

    /** @param endpoint the address of the endpoint, of which every IRI here is a fragment */
    Graph of(String endpoint) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", NAMESPACE);
        model.setNsPrefix("schema", SCHEMA);
        model.setNsPrefix("rdfs", RDFS.getURI());
        model.setNsPrefix("void", VOID.getURI());
        Resource service = model.createResource(endpoint + "#service", SERVICE)
                .addProperty(RDFS.label, "SPARQL endpoint", "en")
                .addProperty(ENDPOINT, model.createResource(endpoint))
                .addProperty(SUPPORTED_LANGUAGE, SPARQL_11_QUERY)
                .addProperty(FEATURE, UNION_DEFAULT_GRAPH)
                .addProperty(DEFAULT_DATASET, dataset(model, endpoint));
        for (ResultFormat format : ResultFormat.values()) {
            service.addProperty(RESULT_FORMAT, model.createResource(format.iri()));
        }
        ClosedFunctions.extensions()
                .forEach(iri -> service.addProperty(EXTENSION_FUNCTION, model.createResource(iri, FUNCTION)));
        if (contents.withSearch()) {
            service.addProperty(PROPERTY_FEATURE, search(model));
        }
        contents.graphs()
                .now()
                .forEach(graphs -> service.addProperty(AVAILABLE_GRAPHS, graphs(model, endpoint, graphs)));
        contents.statistics().ifPresent(counted -> statistics(model, endpoint, counted));
        PublishedLimit.of(limits)
                .forEach(limit -> service.addProperty(schema("additionalProperty"), limit(model, endpoint, limit)));
        return model.getGraph();
    }

    private static Resource search(Model model) {
        return model.createResource(TextSearch.IRI, FEATURE_CLASS)
                .addProperty(RDFS.label, "Full-text search", "en")
                .addProperty(
                        RDFS.comment,
                        "(?thing ?score ?literal ?graph ?property) text:query (property words limit \"lang:xx\"), as in"
                                + " jena-text; the words are joined by AND, and there are OR, -word, \"a phrase\","
                                + " prefix* and brackets.",
                        "en");
    }

    private static Resource dataset(Model model, String endpoint) {
        Resource union = model.createResource(endpoint + "#default-graph", GRAPH)
                .addProperty(RDFS.comment, "The union of all named graphs.", "en");
        return model.createResource(endpoint + "#dataset", DATASET).addProperty(DEFAULT_GRAPH, union);
    }

    /** Clients plan and complete queries by them, and look for them here. Right after a start they are not there yet. */
    private static void statistics(Model model, String endpoint, DatasetStatistics counted) {
        model.createResource(endpoint + "#default-graph").addProperty(RDFS.seeAlso, model.asRDFNode(counted.dataset()));
        counted.known().forEach(model.getGraph()::add);
    }

    private static Resource graphs(Model model, String endpoint, GraphCollection graphs) {
        Resource collection = model.createResource(endpoint + "#graphs-" + graphs.key(), GRAPH_COLLECTION)
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDFS.comment, graphs.description(), "en")
                .addProperty(VOID.uriRegexPattern, graphs.pattern());
        graphs.graphs()
                .ifPresent(number ->
                        collection.addLiteral(VOID.documents, model.createTypedLiteral(BigInteger.valueOf(number))));
        return collection;
    }

    // Every node has an IRI, so the description is the same bytes, and has the same tag, every time.
    private static Resource limit(Model model, String endpoint, PublishedLimit limit) {
        Resource value = model.createResource(
                        endpoint + "#limit-" + limit.key(), model.createResource(SCHEMA + "PropertyValue"))
                .addProperty(schema("name"), "limit: " + limit.name(), "en")
                .addLiteral(schema("value"), number(model, limit.value()));
        return limit.unitCode().isEmpty()
                ? value
                : value.addProperty(schema("unitText"), limit.unit()).addProperty(schema("unitCode"), limit.unitCode());
    }

    private static Literal number(Model model, String value) {
        return model.createTypedLiteral(new BigDecimal(value));
    }

    private static Property schema(String name) {
        return ResourceFactory.createProperty(SCHEMA, name);
    }
}
