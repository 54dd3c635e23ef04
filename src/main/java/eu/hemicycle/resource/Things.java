package eu.hemicycle.resource;

import static eu.hemicycle.resource.StoredQuery.parameter;

import eu.hemicycle.document.DocumentId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;

/** Reads single things from the store; every answer costs a bounded number of reads. */
final class Things {

    private static final String DOCUMENTS = "https://data.europarl.europa.eu/eli/dl/doc/";
    private static final int MOST_STATEMENTS = 10_000;
    private static final int MOST_DOCUMENTS = 100;
    private static final int MOST_NAMED = 1_000;
    private static final int MOST_PARTNERS = 20;

    private final DatasetGraph dataset;
    private final String graphSpace;
    private final StoredQuery documents = new StoredQuery("documents");
    private final StoredQuery occurrences = new StoredQuery("occurrences");

    /** @param dataset whose default graph is the union of all documents and reference things */
    Things(DatasetGraph dataset, Site site) {
        this.dataset = dataset;
        this.graphSpace = site.graphSpace();
    }

    /** Runs all reads of one answer on one snapshot. */
    <T> T read(Supplier<T> answer) {
        return Txn.calculateRead(dataset, answer::get);
    }

    /** The document of whose Work, Expression or Manifestation this is the IRI. */
    static Optional<DocumentId> documentOf(String iri) {
        String[] segments =
                iri.startsWith(DOCUMENTS) ? iri.substring(DOCUMENTS.length()).split("/", -1) : new String[0];
        return segments.length < 1 || segments.length > 3
                ? Optional.empty()
                : DocumentId.in(segments[0]).filter(id -> id.toString().equals(segments[0]));
    }

    /** What the store says about an IRI; empty if no statement has it as subject or object. */
    Optional<Description> describe(String iri) {
        Node thing = NodeFactory.createURI(iri);
        List<Quad> document = documentQuads(thing);
        Description description = document.isEmpty()
                ? referenceThing(thing)
                : new Description(thing, document, List.of(), List.of(), false);
        return Optional.of(description).filter(found -> !found.isEmpty());
    }

    /** Whether any statement has the IRI as subject or object. */
    boolean knows(String iri) {
        Node thing = NodeFactory.createURI(iri);
        return !find(Node.ANY, thing, Node.ANY, Node.ANY, 1).isEmpty()
                || !find(Node.ANY, Node.ANY, Node.ANY, thing, 1).isEmpty();
    }

    /** The languages in which a document's text is kept, as two-letter codes. */
    List<String> languages(String iri) {
        return find(Node.ANY, NodeFactory.createURI(iri), Terms.IS_REALIZED_BY, Node.ANY, MOST_NAMED).stream()
                .map(quad -> languageOf(quad.getObject()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The language of an Expression by its IRI, which ends in the code. */
    static Optional<String> languageOf(Node expression) {
        String iri = expression.toString();
        String code = iri.substring(iri.lastIndexOf('/') + 1);
        return Optional.of(code).filter(text -> text.matches("[a-z]{2,3}"));
    }

    /** The documents that answer a question. */
    List<Node> answersTo(Node question) {
        return find(Node.ANY, Node.ANY, Terms.ANSWERS_TO, question, MOST_PARTNERS).stream()
                .map(Quad::getSubject)
                .distinct()
                .toList();
    }

    /** What names, types and dates these things. */
    SortedGraph names(Collection<Node> things) {
        Set<Node> telling = new LinkedHashSet<>(Terms.LABELS);
        telling.addAll(List.of(Terms.TYPE, Terms.DATE_DOCUMENT, Terms.ANSWERS_TO, Terms.WORK_TYPE, Terms.IDENTIFIER));
        List<Triple> triples = things.stream()
                .filter(Node::isURI)
                .distinct()
                .limit(MOST_NAMED)
                .flatMap(thing -> find(Node.ANY, thing, Node.ANY, Node.ANY, MOST_STATEMENTS).stream())
                .map(Quad::asTriple)
                .filter(triple -> telling.contains(triple.getPredicate()))
                .toList();
        return new SortedGraph(Node.ANY, triples);
    }

    private List<Quad> documentQuads(Node thing) {
        if (!thing.getURI().startsWith(DOCUMENTS)) {
            return List.of();
        }
        String id = thing.getURI().substring(DOCUMENTS.length());
        return Stream.of("/record", "/added")
                .map(part -> NodeFactory.createURI(graphSpace + id + part))
                .flatMap(graph -> find(graph, Node.ANY, Node.ANY, Node.ANY, Integer.MAX_VALUE).stream())
                .toList();
    }

    private Description referenceThing(Node thing) {
        List<Quad> own = find(Node.ANY, thing, Node.ANY, Node.ANY, MOST_STATEMENTS);
        List<Binding> naming = documents.select(dataset, parameter("thing", thing));
        if (!naming.isEmpty()) {
            return named(thing, own, naming, Things::namingStatements);
        }
        List<Binding> found = occurrences.select(dataset, parameter("thing", thing));
        if (!found.isEmpty()) {
            return named(thing, own, found, Things::foundStatements);
        }
        List<Quad> others = find(Node.ANY, Node.ANY, Node.ANY, thing, MOST_DOCUMENTS);
        return new Description(thing, own, others, List.of(), false);
    }

    private Description named(
            Node thing, List<Quad> own, List<Binding> rows, BiFunction<Binding, Node, Stream<Quad>> statements) {
        List<Node> all =
                rows.stream().map(row -> row.get("document")).distinct().toList();
        List<Node> newest = all.stream().limit(MOST_DOCUMENTS).toList();
        Set<Node> shown = Set.copyOf(newest);
        List<Quad> incoming = visible(rows.stream()
                        .filter(row -> shown.contains(row.get("document")))
                        .flatMap(row -> statements.apply(row, thing)))
                .toList();
        return new Description(thing, own, incoming, newest, all.size() > newest.size());
    }

    private static Stream<Quad> namingStatements(Binding row, Node thing) {
        Node graph = row.get("graph");
        if (!row.contains("participation")) {
            return Stream.of(new Quad(graph, row.get("document"), row.get("property"), thing));
        }
        return Stream.of(
                new Quad(graph, row.get("document"), row.get("property"), row.get("participation")),
                new Quad(graph, row.get("participation"), row.get("role"), thing));
    }

    private static Stream<Quad> foundStatements(Binding row, Node thing) {
        Node graph = row.get("graph");
        return Stream.of(
                new Quad(graph, row.get("evidence"), Terms.TARGET, thing),
                new Quad(graph, row.get("evidence"), Terms.EVIDENCE_WORK, row.get("document")));
    }

    private List<Quad> find(Node graph, Node subject, Node predicate, Node object, int most) {
        return visible(Iter.asStream(dataset.findNG(graph, subject, predicate, object)))
                .limit(most)
                .toList();
    }

    /** Graphs outside the space of documents and vocabularies hold the system's own state. */
    private Stream<Quad> visible(Stream<Quad> quads) {
        return quads.filter(
                quad -> quad.getGraph().isURI() && quad.getGraph().getURI().startsWith(graphSpace));
    }
}
