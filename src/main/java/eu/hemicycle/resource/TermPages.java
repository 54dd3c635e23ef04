package eu.hemicycle.resource;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Composes the pages of the ontology's terms. */
final class TermPages {

    private static final int MOST_EXAMPLES = 5;

    private final Things things;
    private final TermCounts counts;
    private final IriSpaces spaces;
    private final Prefixes prefixes;

    TermPages(Things things, TermCounts counts, IriSpaces spaces, Prefixes prefixes) {
        this.things = things;
        this.counts = counts;
        this.spaces = spaces;
        this.prefixes = prefixes;
    }

    TermPage compose(Ontology.Term term, Choice choice) {
        Node node = NodeFactory.createURI(term.iri());
        List<Triple> used = things.using(node, term.group(), MOST_EXAMPLES);
        List<Node> named = used.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(Node::isURI)
                .distinct()
                .toList();
        Names names = new Names(things.names(named), spaces::pathOf, prefixes, choice.contentLanguage());
        StatementTable table = new StatementTable(names, prefixes, spaces);
        List<TermPage.Example> examples = used.stream()
                .map(triple -> new TermPage.Example(
                        Value.of(names.ref(triple.getSubject())),
                        table.rows(List.of(triple)).get(0)))
                .toList();
        return new TermPage(term, counts.of(node), examples, "/sparql?query=" + Iris.encodeParameter(query(term)));
    }

    private static String query(Ontology.Term term) {
        String name = "hemi:" + term.name();
        String pattern =
                switch (term.group()) {
                    case "class" -> "?thing a %s ; ?property ?value .";
                    case "property" -> "?thing %s ?value .";
                    default -> "?thing ?property %s .";
                };
        return """
                PREFIX hemi: <%s>

                SELECT *
                WHERE {
                  %s
                }
                LIMIT 100""".formatted(Ontology.NAMESPACE, pattern.formatted(name));
    }
}
