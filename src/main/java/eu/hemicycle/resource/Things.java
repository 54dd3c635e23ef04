package eu.hemicycle.resource;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.search.Facet;
import eu.hemicycle.search.WorkLinks;
import eu.hemicycle.search.WorkList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Reads single things from the store; every answer costs a bounded number of reads. */
final class Things {

    private static final String DOCUMENTS = "https://data.europarl.europa.eu/eli/dl/doc/";
    private static final int MOST_STATEMENTS = 10_000;
    private static final int MOST_DOCUMENTS = 50;
    private static final int MOST_NAMED = 1_000;
    private static final int MOST_PARTNERS = 20;
    private static final int MOST_RELATED = 14;

    private final DatasetGraph dataset;
    private final String graphSpace;
    private final Index index;

    /** @param dataset whose default graph is the union of all documents and reference things */
    Things(DatasetGraph dataset, Index index, Site site) {
        this.dataset = dataset;
        this.index = index;
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
        return describe(iri, "");
    }

    /** @param after where the list of documents goes on, as a page of it said; empty for its beginning */
    Optional<Description> describe(String iri, String after) {
        Node thing = NodeFactory.createURI(iri);
        List<Quad> document = documentQuads(thing);
        Description description =
                document.isEmpty() ? referenceThing(thing, after) : new Description(thing, document, List.of());
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

    /** What reference things have a thing as the value of a property, at most {@value #MOST_NAMED}. */
    List<Node> having(Node property, Node value) {
        return find(Node.ANY, Node.ANY, property, value, MOST_NAMED).stream()
                .map(Quad::getSubject)
                .filter(Node::isURI)
                .distinct()
                .toList();
    }

    /**
     * Statements with a term of the ontology, at most so many.
     *
     * @param group class, property or individual
     */
    List<Triple> using(Node term, String group, int most) {
        List<Quad> quads =
                switch (group) {
                    case "class" -> find(Node.ANY, Node.ANY, Terms.TYPE, term, most);
                    case "property" -> find(Node.ANY, Node.ANY, term, Node.ANY, most);
                    default -> find(Node.ANY, Node.ANY, Node.ANY, term, most);
                };
        return quads.stream().map(Quad::asTriple).distinct().toList();
    }

    /** The IRI of a document's Work. */
    static Node work(DocumentId id) {
        return NodeFactory.createURI(DOCUMENTS + id);
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
        return graphsOf(thing.getURI().substring(DOCUMENTS.length()))
                .flatMap(graph -> find(graph, Node.ANY, Node.ANY, Node.ANY, Integer.MAX_VALUE).stream())
                .toList();
    }

    private Description referenceThing(Node thing, String after) {
        List<Quad> own = find(Node.ANY, thing, Node.ANY, Node.ANY, MOST_STATEMENTS);
        List<Node> types = own.stream()
                .filter(quad -> quad.getPredicate().equals(Terms.TYPE))
                .map(Quad::getObject)
                .toList();
        Map<Facet, Integer> counted = Insight.wanted(Kind.of(thing.getURI(), types));
        WorkList.Page listed = new WorkList(index.current()).leadingTo(thing.getURI(), after, MOST_DOCUMENTS, counted);
        List<Quad> incoming = listed.total() == 0
                ? find(Node.ANY, Node.ANY, Node.ANY, thing, MOST_DOCUMENTS)
                : listed.works().stream()
                        .flatMap(work -> naming(NodeFactory.createURI(work), thing))
                        .toList();
        return new Description(thing, own, incoming, listed);
    }

    /** How a document names a thing: itself, by a participation, or only in its text. */
    private Stream<Quad> naming(Node work, Node thing) {
        List<Quad> pointing = graphs(work)
                .flatMap(graph -> find(graph, Node.ANY, Node.ANY, thing, MOST_PARTNERS).stream())
                .toList();
        List<Quad> itself = pointing.stream()
                .filter(quad -> !quad.getPredicate().equals(Terms.TARGET))
                .flatMap(quad -> path(work, quad))
                .toList();
        return itself.isEmpty()
                ? pointing.stream()
                        .flatMap(quad -> Stream.concat(
                                Stream.of(quad),
                                find(quad.getGraph(), quad.getSubject(), Terms.EVIDENCE_WORK, work, 1).stream()))
                : itself.stream();
    }

    private Stream<Quad> path(Node work, Quad quad) {
        return quad.getSubject().equals(work)
                ? Stream.of(quad)
                : Stream.concat(find(quad.getGraph(), work, Node.ANY, quad.getSubject(), 1).stream(), Stream.of(quad));
    }

    private Stream<Node> graphs(Node work) {
        return work.getURI().startsWith(DOCUMENTS)
                ? graphsOf(work.getURI().substring(DOCUMENTS.length()))
                : Stream.of(Node.ANY);
    }

    private Stream<Node> graphsOf(String id) {
        return Stream.of("/record", "/added").map(part -> NodeFactory.createURI(graphSpace + id + part));
    }

    /** Works that lead to a Work, then those that have things in common with it. */
    List<WorkList.Related> related(Node work, Collection<String> things, Set<String> without) {
        return new WorkList(index.current()).related(work.getURI(), things, without, MOST_RELATED);
    }

    /** By which properties documents lead to a thing; where they name it in their words, the place itself is left out. */
    List<LinkCount> links(String iri, Prefixes prefixes) {
        List<LinkCount> all = new WorkLinks(index.current())
                .to(iri).stream()
                        .map(count -> LinkCount.of(count, iri, prefixes))
                        .toList();
        List<LinkCount> told = all.stream()
                .filter(count -> !count.iri().equals(Terms.TARGET.getURI()))
                .toList();
        return told.isEmpty() ? all : told;
    }

    /** The searches for documents that have a thing as a value of a facet. */
    List<FacetSearch> searches(String iri) {
        return new WorkList(index.current())
                .having(iri).entrySet().stream()
                        .map(having -> FacetSearch.of(having.getKey(), iri, having.getValue()))
                        .toList();
    }

    /** The documents that lead to a thing by a property. */
    WorkList.Page linking(String property, String iri, String after) {
        return new WorkList(index.current()).linkingBy(property, iri, after, MOST_DOCUMENTS);
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
