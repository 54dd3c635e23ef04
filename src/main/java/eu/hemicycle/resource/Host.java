package eu.hemicycle.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * The document to which a thing belongs, as the page of that thing shows it.
 *
 * @param graph what the document says
 * @param names of everything that the document and the thing speak of
 */
record Host(Node work, SortedGraph graph, Names names, DocumentView view) {

    /** Of whom the thing is a part, tells a part, or in whom it takes part; empty where the store has no such document. */
    static Optional<Host> of(Description part, Things things, IriSpaces spaces, Prefixes prefixes, String lang) {
        return work(part).filter(Node::isURI).flatMap(work -> things.describe(work.getURI())
                .filter(found -> found.ownGraph().objects(work, Terms.TYPE).contains(Terms.WORK))
                .map(found -> of(part, found, things, spaces, prefixes, lang)));
    }

    private static Optional<Node> work(Description part) {
        SortedGraph own = part.ownGraph();
        return Things.documentOf(part.thing().getURI())
                .map(Things::work)
                .or(() -> own.object(part.thing(), Terms.EVIDENCE_WORK))
                .or(() -> own.object(part.thing(), Terms.EXPRESSION)
                        .flatMap(expression -> Things.documentOf(expression.toString()))
                        .map(Things::work))
                .or(() -> part.incoming().stream().map(Quad::getSubject).findFirst());
    }

    private static Host of(
            Description part, Description found, Things things, IriSpaces spaces, Prefixes prefixes, String lang) {
        SortedGraph graph = found.ownGraph();
        List<Node> spoken = Stream.concat(
                        graph.triples().stream(), part.own().stream().map(Quad::asTriple))
                .flatMap(Host::nodes)
                .distinct()
                .toList();
        Names names = new Names(things.names(spoken), spaces::pathOf, prefixes, lang);
        return new Host(found.thing(), graph, names, new DocumentView(graph, found.thing(), names, lang));
    }

    private static Stream<Node> nodes(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getObject()).filter(Node::isURI);
    }

    /** As a list shows it: under the title of the question where that is known. */
    ListedDocument listed() {
        ListedDocument own = view.listed();
        return graph.objects(work, Terms.ANSWERS_TO).stream()
                .map(names::label)
                .filter(title -> !title.lang().isEmpty())
                .findFirst()
                .map(title ->
                        new ListedDocument(own.ref(), title, own.answer(), own.reference(), own.date(), own.how()))
                .orElse(own);
    }

    /** What the fragments of its text begin with on its page. */
    String part() {
        return view.isAnswer() ? "answer" : "question";
    }

    /** The language version in a language of the EU table. */
    Optional<Node> version(Optional<Node> language) {
        return view.expressions().stream()
                .filter(expression -> graph.object(expression, Terms.LANGUAGE).equals(language))
                .findFirst();
    }
}
