package eu.hemicycle.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.springframework.core.io.Resource;

/** The terms that no published vocabulary has, as the ontology file defines them. */
final class Ontology {

    static final String NAMESPACE = "https://w3id.org/hemicycle/ns#";
    static final String IRI = "https://w3id.org/hemicycle/ns";

    /** A term for its entry on the page; {@code group} is class, property or individual. */
    record Term(
            String name,
            String iri,
            String group,
            Words label,
            List<Words> definitions,
            List<StatementTable.Row> facts) {}

    /** The terms of one kind; {@code key} is class, property or individual. */
    record Group(String key, List<Term> terms) {}

    private static final List<Node> CLASSES = List.of(OWL.Class.asNode(), RDFS.Class.asNode());
    private static final List<Node> PROPERTIES = List.of(
            OWL.ObjectProperty.asNode(),
            OWL.DatatypeProperty.asNode(),
            OWL.AnnotationProperty.asNode(),
            RDF.Property.asNode());
    /** What the page says of every term by its place. */
    private static final Set<Node> UNDERSTOOD =
            Set.of(Terms.LABEL, Terms.PREF_LABEL, Terms.COMMENT, SKOS.definition.asNode(), RDFS.isDefinedBy.asNode());

    /** Said beside the more exact type of OWL for readers that know RDFS alone. */
    private static final Set<Node> PLAIN_TYPES = Set.of(RDFS.Class.asNode(), RDF.Property.asNode());

    private static final List<Node> DEFINITIONS = List.of(SKOS.definition.asNode(), Terms.COMMENT);

    private final SortedGraph graph;
    private final Node node;
    private final byte[] turtle;

    Ontology(Resource file) {
        this.turtle = bytes(file);
        Graph parsed = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .fromString(new String(turtle, StandardCharsets.UTF_8))
                .lang(Lang.TURTLE)
                .factory(new FactoryRDFStd(LabelToNode.createScopeByDocumentHash(new UUID(0, 0))))
                .parse(parsed);
        this.node = subject(parsed);
        this.graph = new SortedGraph(node, parsed.find().toList());
    }

    private static byte[] bytes(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Node subject(Graph parsed) {
        return parsed.find(Node.ANY, Terms.TYPE, OWL.Ontology.asNode())
                .mapWith(triple -> triple.getSubject())
                .nextOptional()
                .orElseGet(() -> NodeFactory.createURI(IRI));
    }

    /** The file as its authors wrote it. */
    byte[] turtle() {
        return turtle.clone();
    }

    Node node() {
        return node;
    }

    List<Quad> quads() {
        return graph.triples().stream()
                .map(triple -> new Quad(Quad.defaultGraphNodeGenerated, triple))
                .toList();
    }

    Words title(Prefixes prefixes) {
        return names(prefixes).label(node);
    }

    private Names names(Prefixes prefixes) {
        return names(prefixes, name -> "#" + Iris.encodePath(name));
    }

    /**
     * Terms of other vocabularies are documented by their publishers.
     *
     * @param places where a term of this one is found, by its name
     */
    private Names names(Prefixes prefixes, UnaryOperator<String> places) {
        return new Names(
                graph,
                iri -> iri.startsWith(NAMESPACE)
                        ? places.apply(iri.substring(NAMESPACE.length()))
                        : Iris.isWebAddress(iri) ? iri : "",
                prefixes,
                Pages.LANGUAGE);
    }

    List<Words> descriptions() {
        return Stream.of(DCTerms.description.asNode(), Terms.COMMENT)
                .flatMap(property -> graph.objects(node, property).stream())
                .filter(Node::isLiteral)
                .map(Names::words)
                .toList();
    }

    /** Every term of the namespace: classes, properties, then individuals, each by name; no empty group. */
    List<Group> groups(IriSpaces spaces, Prefixes prefixes) {
        Names names = names(prefixes);
        StatementTable table = new StatementTable(names, prefixes, spaces);
        Map<String, List<Term>> byGroup = graph.subjects().keySet().stream()
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(NAMESPACE) && !subject.equals(node))
                .map(subject -> term(subject, names, table))
                .sorted(Comparator.comparing(Term::name))
                .collect(Collectors.groupingBy(Term::group));
        return Stream.of("class", "property", "individual")
                .filter(byGroup::containsKey)
                .map(key -> new Group(key, byGroup.get(key)))
                .toList();
    }

    /** A term for its own page, from which others are found at theirs. */
    Optional<Term> term(String name, IriSpaces spaces, Prefixes prefixes) {
        Names names = names(prefixes, other -> "/ns/" + Iris.encodePath(other) + ".html");
        Node term = NodeFactory.createURI(NAMESPACE + name);
        return graph.about(term).isEmpty()
                ? Optional.empty()
                : Optional.of(term(term, names, new StatementTable(names, prefixes, spaces)));
    }

    /** What the ontology says of one of its terms. */
    List<Quad> quads(Term term) {
        return graph.about(NodeFactory.createURI(term.iri())).stream()
                .map(triple -> new Quad(Quad.defaultGraphNodeGenerated, triple))
                .toList();
    }

    /** Such as {@code 0.1.0}, the end of its version IRI; empty if it has none. */
    String version() {
        return graph.object(node, OWL2.versionIRI.asNode())
                .map(Node::toString)
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .orElse("");
    }

    private Term term(Node subject, Names names, StatementTable table) {
        List<StatementTable.Row> facts = table.rows(graph.about(subject).stream()
                .filter(triple -> !UNDERSTOOD.contains(triple.getPredicate())
                        && !PLAIN_TYPES.contains(triple.getObject())
                        && !triple.getObject().isBlank())
                .toList());
        List<Words> definitions = DEFINITIONS.stream()
                .flatMap(property -> graph.objects(subject, property).stream())
                .filter(Node::isLiteral)
                .map(Names::words)
                .toList();
        return new Term(
                subject.getURI().substring(NAMESPACE.length()),
                subject.getURI(),
                group(graph.objects(subject, Terms.TYPE)),
                names.label(subject),
                definitions,
                facts);
    }

    private static String group(List<Node> types) {
        if (CLASSES.stream().anyMatch(types::contains)) {
            return "class";
        }
        return PROPERTIES.stream().anyMatch(types::contains) ? "property" : "individual";
    }
}
