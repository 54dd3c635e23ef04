package eu.hemicycle.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** The least RDF Patch that turns a document's present graphs into its new ones. */
public final class Diff {

    private final String document;
    private final List<String> deleted = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    private Diff(String document) {
        this.document = document;
    }

    /**
     * Compares and writes the difference; the rows are in a fixed order, deletions first.
     *
     * @param present the dataset of a {@link Snapshot}, in its transaction
     * @param content every graph of the document by its name; an empty one is emptied, others are not looked at
     * @return RDF Patch text; empty if nothing differs
     * @throws InvalidChange if the content has blank nodes or terms that no RDF format carries
     */
    public static Optional<String> patch(DatasetGraph present, String document, Map<Node, Graph> content) {
        Diff diff = new Diff(document);
        content.forEach((name, graph) -> diff.compare(name, present.getGraph(name), graph));
        return diff.text();
    }

    /** As {@link #patch(DatasetGraph, String, Map)} for a document that has no graphs yet. */
    public static Optional<String> patch(String document, Map<Node, Graph> content) {
        Diff diff = new Diff(document);
        content.forEach((name, graph) -> diff.compare(name, Graph.emptyGraph, graph));
        return diff.text();
    }

    private void compare(Node name, Graph present, Graph wanted) {
        Set<Triple> before = present.find().toSet();
        Set<Triple> after = new HashSet<>();
        wanted.find().forEachRemaining(triple -> after.add(checked(name, triple)));
        before.stream()
                .filter(triple -> !after.contains(triple))
                .forEach(triple -> deleted.add(row("D", name, triple)));
        after.stream().filter(triple -> !before.contains(triple)).forEach(triple -> added.add(row("A", name, triple)));
    }

    private Triple checked(Node graph, Triple triple) {
        Terms.check(document, graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
        return Triple.create(triple.getSubject(), triple.getPredicate(), Terms.asStored(triple.getObject()));
    }

    /** N-Triples forms: RDF Patch reads them, and unlike Turtle's numbers they are the same for every writer. */
    private static String row(String code, Node graph, Triple triple) {
        AWriter row = new TermText();
        row.print(code);
        for (Node term : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject(), graph)) {
            row.print(' ');
            Terms.writeChecked(row, term);
        }
        row.print(" .\n");
        return row.toString();
    }

    private Optional<String> text() {
        if (deleted.isEmpty() && added.isEmpty()) {
            return Optional.empty();
        }
        Collections.sort(deleted);
        Collections.sort(added);
        return Optional.of("TX .\n" + String.join("", deleted) + String.join("", added) + "TC .\n");
    }
}
