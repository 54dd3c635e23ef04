package eu.hemicycle.sparql;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of SPARQL 1.1 Service Description that this endpoint uses. */
final class ServiceDescriptionVocabulary {

    static final String NAMESPACE = "http://www.w3.org/ns/sparql-service-description#";

    static final Resource SERVICE = resource("Service");
    static final Resource DATASET = resource("Dataset");
    static final Resource GRAPH = resource("Graph");
    static final Resource GRAPH_COLLECTION = resource("GraphCollection");
    static final Resource FUNCTION = resource("Function");
    static final Resource FEATURE_CLASS = resource("Feature");

    static final Resource SPARQL_11_QUERY = resource("SPARQL11Query");
    static final Resource UNION_DEFAULT_GRAPH = resource("UnionDefaultGraph");

    static final Property ENDPOINT = property("endpoint");
    static final Property SUPPORTED_LANGUAGE = property("supportedLanguage");
    static final Property RESULT_FORMAT = property("resultFormat");
    static final Property FEATURE = property("feature");
    static final Property PROPERTY_FEATURE = property("propertyFeature");
    static final Property EXTENSION_FUNCTION = property("extensionFunction");
    static final Property DEFAULT_DATASET = property("defaultDataset");
    static final Property AVAILABLE_GRAPHS = property("availableGraphs");
    static final Property DEFAULT_GRAPH = property("defaultGraph");

    private ServiceDescriptionVocabulary() {}

    private static Resource resource(String name) {
        return ResourceFactory.createResource(NAMESPACE + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(NAMESPACE, name);
    }
}
