package eu.hemicycle.sparql;

import static eu.hemicycle.sparql.AnswerKind.BOOLEAN;
import static eu.hemicycle.sparql.AnswerKind.GRAPH;
import static eu.hemicycle.sparql.AnswerKind.ROWS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * The one table of formats: negotiation, the {@code format} parameter, the service description, the editor page and the
 * serialisers all read it. The order is the order of preference when the client has none.
 */
enum ResultFormat {
    JSON(
            "JSON",
            "SPARQL_Results_JSON",
            Set.of(ROWS, BOOLEAN),
            List.of("json", "srj", "sparql-results+json"),
            List.of("application/sparql-results+json", "application/json")),
    XML(
            "XML",
            "SPARQL_Results_XML",
            Set.of(ROWS, BOOLEAN),
            List.of("xml", "srx", "sparql", "sparql-results+xml"),
            List.of("application/sparql-results+xml", "application/xml", "text/xml")),
    CSV("CSV", "SPARQL_Results_CSV", Set.of(ROWS, BOOLEAN), List.of("csv"), List.of("text/csv")),
    TSV("TSV", "SPARQL_Results_TSV", Set.of(ROWS, BOOLEAN), List.of("tsv"), List.of("text/tab-separated-values")),
    TURTLE(
            "Turtle",
            "Turtle",
            Set.of(GRAPH),
            List.of("turtle", "ttl", "n3"),
            List.of("text/turtle", "application/x-turtle")),
    RDF_XML(
            "RDF/XML",
            "RDF_XML",
            Set.of(GRAPH),
            List.of("rdfxml", "rdf+xml", "rdf", "xml"),
            List.of("application/rdf+xml", "application/xml", "text/xml")),
    N_TRIPLES(
            "N-Triples",
            "N-Triples",
            Set.of(GRAPH),
            List.of("ntriples", "n-triples", "nt"),
            List.of("application/n-triples")),
    JSON_LD(
            "JSON-LD",
            "JSON-LD",
            Set.of(GRAPH),
            List.of("jsonld", "json-ld", "ld+json", "json"),
            List.of("application/ld+json", "application/json"));

    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final String label;
    private final String localName;
    private final Set<AnswerKind> kinds;
    private final List<String> names;
    private final List<String> mediaTypes;

    ResultFormat(String label, String localName, Set<AnswerKind> kinds, List<String> names, List<String> mediaTypes) {
        this.label = label;
        this.localName = localName;
        this.kinds = kinds;
        this.names = names;
        this.mediaTypes = mediaTypes;
    }

    static List<ResultFormat> of(AnswerKind kind) {
        return Arrays.stream(values())
                .filter(format -> format.kinds.contains(kind))
                .toList();
    }

    /** The format for this kind that a value of {@code format=} names: a short name or a media type, in any case. */
    static Optional<ResultFormat> named(String wish, AnswerKind kind) {
        // A plus that was not escaped in a query string arrives as a space.
        String name = wish.trim().toLowerCase(Locale.ROOT).replace(' ', '+');
        return of(kind).stream()
                .filter(format -> format.names.contains(name) || format.mediaTypes.contains(name))
                .findFirst();
    }

    public String label() {
        return label;
    }

    /** What {@code format=} calls it on our own pages. */
    public String shortName() {
        return names.get(0);
    }

    /** Its registered media type. */
    String mediaType() {
        return mediaTypes.get(0);
    }

    /** The registered type first, then those under which clients also ask for it. */
    List<String> mediaTypes() {
        return mediaTypes;
    }

    /** Its IRI among the W3C's unique identifiers of formats. */
    String iri() {
        return FORMATS + localName;
    }

    /** The serialisation of a graph. RDF/XML is written plainly: the abbreviating writer takes quadratic time. */
    RDFFormat graphFormat() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
            case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case JSON_LD -> RDFFormat.JSONLD;
            case JSON, XML, CSV, TSV -> throw new IllegalStateException(label + " results do not hold graphs");
        };
    }

    /** The serialisation of rows and booleans. */
    Lang resultLanguage() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case TURTLE, RDF_XML, N_TRIPLES, JSON_LD -> throw new IllegalStateException(label + " does not hold rows");
        };
    }
}
