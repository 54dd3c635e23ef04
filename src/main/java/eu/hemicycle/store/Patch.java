package eu.hemicycle.store;

import eu.hemicycle.log.Change;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * One document's change, numbered by the log and ready for the view.
 *
 * @param document the document's key
 * @param rows added and deleted quads
 */
record Patch(String document, RDFPatch rows) {

    /** @throws InvalidChange if the text is no RDF Patch or has rows that no view may apply */
    static Patch of(Change change) {
        return of(change.document(), change.patch());
    }

    static Patch of(String document, String text) {
        try {
            RDFPatch rows = PatchText.read(text).orElseGet(() -> readAnyForm(text));
            rows.apply(new Check(document));
            return new Patch(document, rows);
        } catch (RiotException syntax) {
            throw new InvalidChange("The change of " + document + " is no RDF Patch: " + syntax.getMessage(), syntax);
        }
    }

    private static RDFPatch readAnyForm(String text) {
        return RDFPatchOps.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Applies the rows; the patch's own transaction marks do nothing. */
    void applyTo(QuadTables tables) {
        rows.apply(tables);
    }

    /** Every quad that the patch adds or deletes. */
    void tell(Consumer<Quad> reader) {
        rows.apply(new Rows(reader));
    }

    /** The graphs in which rows are added. */
    Set<Node> graphs() {
        Set<Node> graphs = new HashSet<>();
        rows.apply(new RDFChangesBase() {
            @Override
            public void add(Node graph, Node subject, Node predicate, Node object) {
                graphs.add(graph);
            }
        });
        return graphs;
    }

    private static final class Rows extends RDFChangesBase {

        private final Consumer<Quad> reader;

        Rows(Consumer<Quad> reader) {
            this.reader = reader;
        }

        @Override
        public void add(Node graph, Node subject, Node predicate, Node object) {
            reader.accept(Quad.create(graph, subject, predicate, object));
        }

        @Override
        public void delete(Node graph, Node subject, Node predicate, Node object) {
            reader.accept(Quad.create(graph, subject, predicate, object));
        }
    }

    /** Prefixes are refused because they would reach the table in which the view keeps its state. */
    private static final class Check extends RDFChangesBase {

        private final String document;

        Check(String document) {
            this.document = document;
        }

        @Override
        public void add(@Nullable Node graph, Node subject, Node predicate, Node object) {
            row(graph, subject, predicate, object);
        }

        @Override
        public void delete(@Nullable Node graph, Node subject, Node predicate, Node object) {
            row(graph, subject, predicate, object);
        }

        private void row(@Nullable Node graph, Node subject, Node predicate, Node object) {
            if (graph == null) {
                throw new InvalidChange("A row without a graph stands in the change of " + document + ": "
                        + Terms.text(subject) + " " + Terms.text(predicate) + " " + Terms.text(object)
                        + ". Name the document's graph in every row.");
            }
            Terms.check(document, graph, subject, predicate, object);
        }

        @Override
        public void addPrefix(@Nullable Node graph, String prefix, String uri) {
            refusePrefix(prefix);
        }

        @Override
        public void deletePrefix(@Nullable Node graph, String prefix) {
            refusePrefix(prefix);
        }

        private void refusePrefix(String prefix) {
            throw new InvalidChange("The change of " + document + " sets the prefix " + prefix
                    + ". A change has only A and D rows; remove it.");
        }

        @Override
        public void txnAbort() {
            throw new InvalidChange("The change of " + document + " aborts its own transaction. Remove the TA row.");
        }
    }
}
