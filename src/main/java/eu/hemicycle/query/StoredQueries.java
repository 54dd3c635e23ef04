package eu.hemicycle.query;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The stored queries, in the order of their files and names. */
public final class StoredQueries {

    /** Stands for the address at which the queries are published until that is known. */
    private static final String BASE = "base:/queries/";

    /** First steps come first. */
    private static final List<String> AUDIENCES = List.of("first steps", "journalists", "researchers", "integrators");

    private final Graph graph;
    private final List<StoredQuery> queries;

    private StoredQueries(Graph graph) {
        this.graph = graph;
        this.queries = graph
                .find(Node.ANY, RDF.type.asNode(), Shacl.EXECUTABLE)
                .mapWith(triple -> read(triple.getSubject()))
                .toList()
                .stream()
                .sorted(Comparator.comparing((StoredQuery query) -> AUDIENCES.indexOf(query.audience()))
                        .thenComparing(StoredQuery::id))
                .toList();
    }

    /** The queries that the program carries. */
    public static StoredQueries bundled() {
        return in("classpath:/ontology/");
    }

    /**
     * The queries of an ontology folder, or the program's own if it has none.
     *
     * @param ontology as Spring names resources
     * @throws org.apache.jena.query.QueryParseException if one is not SPARQL 1.1, so that it is noticed at start
     */
    public static StoredQueries in(String ontology) {
        Graph graph = GraphFactory.createDefaultGraph();
        List<Resource> files = files(ontology);
        (files.isEmpty() ? files("classpath:/ontology/") : files).forEach(file -> parse(file, graph));
        StoredQueries queries = new StoredQueries(graph);
        queries.all().forEach(query -> query.with(Map.of()));
        return queries;
    }

    private static List<Resource> files(String ontology) {
        try {
            return List.of(new PathMatchingResourcePatternResolver()
                    .getResources(ontology.replaceFirst("/?$", "/queries/*.ttl")));
        } catch (FileNotFoundException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void parse(Resource file, Graph graph) {
        try (InputStream bytes = file.getInputStream()) {
            RDFParser.source(bytes).lang(Lang.TURTLE).base(BASE).parse(graph);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<StoredQuery> all() {
        return queries;
    }

    /** The namespaces of the queries by prefix. */
    public Map<String, String> prefixes() {
        Map<String, String> prefixes = new TreeMap<>();
        graph.find(Node.ANY, Shacl.DECLARE, Node.ANY)
                .forEach(declared -> prefixes.put(
                        object(graph, declared.getObject(), Shacl.PREFIX).getLiteralLexicalForm(),
                        object(graph, declared.getObject(), Shacl.NAMESPACE).getLiteralLexicalForm()));
        return prefixes;
    }

    public Optional<StoredQuery> find(String id) {
        return queries.stream().filter(query -> query.id().equals(id)).findFirst();
    }

    /**
     * All queries in RDF, as {@code sh:SPARQLExecutable}.
     *
     * @param site the address of this site, without a slash at its end
     * @param endpoint the address of the endpoint that they are for
     */
    public Graph described(String site, String endpoint) {
        Graph described = GraphFactory.createDefaultGraph();
        described.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        UnaryOperator<Node> placed = node -> placed(node, site);
        graph.find()
                .mapWith(triple -> Triple.create(
                        placed.apply(triple.getSubject()), triple.getPredicate(), placed.apply(triple.getObject())))
                .forEach(described::add);
        graph.find(Node.ANY, RDF.type.asNode(), Shacl.EXECUTABLE)
                .mapWith(triple -> placed.apply(triple.getSubject()))
                .forEach(query -> described.add(query, Shacl.TARGET, NodeFactory.createURI(endpoint)));
        return described;
    }

    private static Node placed(Node node, String site) {
        return node.isURI() && node.getURI().startsWith(BASE)
                ? NodeFactory.createURI(site + "/queries/" + node.getURI().substring(BASE.length()))
                : node;
    }

    private StoredQuery read(Node node) {
        String id = node.getURI().substring(BASE.length());
        List<Parameter> parameters = graph
                .find(node, Shacl.PARAMETER, Node.ANY)
                .mapWith(triple -> Parameter.read(graph, triple.getObject()))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
        return new StoredQuery(
                id,
                Words.of(graph, node, RDFS.label.asNode()),
                object(graph, node, Shacl.KEYWORDS).getLiteralLexicalForm(),
                parameters,
                withPrefixes(node, body(node)));
    }

    private String body(Node node) {
        return Stream.of(Shacl.SELECT, Shacl.CONSTRUCT, Shacl.ASK)
                .flatMap(form -> graph.find(node, form, Node.ANY).toList().stream())
                .map(triple -> triple.getObject().getLiteralLexicalForm().strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The stored query " + node + " has no text"));
    }

    /** Only the prefixes that occur are declared, as a person would. */
    private String withPrefixes(Node node, String body) {
        Map<String, String> used = new TreeMap<>();
        graph.find(object(graph, node, Shacl.PREFIXES), Shacl.DECLARE, Node.ANY).forEach(declared -> {
            String prefix = object(graph, declared.getObject(), Shacl.PREFIX).getLiteralLexicalForm();
            if (body.matches("(?s).*(^|[^\\w-])" + prefix + ":.*")) {
                used.put(
                        prefix,
                        object(graph, declared.getObject(), Shacl.NAMESPACE).getLiteralLexicalForm());
            }
        });
        return used.entrySet().stream()
                .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n")
                .collect(Collectors.joining("", "", "\n" + body + "\n"));
    }

    static Node object(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional()
                .orElseThrow(() ->
                        new IllegalStateException("In the stored queries %s has no %s".formatted(subject, property)));
    }
}
