package eu.hemicycle.store;

import java.util.function.Supplier;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/** Which RDF terms a change may hold, and the form in which TDB2 gives them back. */
final class Terms {

    /** What may not stand in an {@code IRIREF} (SPARQL 1.1, 19.8 rule 139), beside spaces and control characters. */
    private static final String FORBIDDEN = "<>\"{}|^`\\";

    /** By ASCII character. */
    private static final boolean[] ALLOWED = allowed();

    private static final NodeFormatterNT N_TRIPLES = new NodeFormatterNT();

    private Terms() {}

    /**
     * TDB2 keeps numbers, dates and booleans by value: {@code "01"^^xsd:integer} comes back as {@code 1}. Compared in
     * any other form, an unchanged document would look changed for ever.
     */
    static Node asStored(Node node) {
        NodeId inline = NodeIdInline.inline(node);
        return inline == null ? node : NodeIdInline.extract(inline);
    }

    /** @throws InvalidChange unless the four terms make a quad that every RDF format can carry */
    static void check(String document, Node graph, Node subject, Node predicate, Node object) {
        Supplier<String> where = () -> " in graph " + text(graph) + " of " + document + ": " + text(subject) + " "
                + text(predicate) + " " + text(object);
        if (subject.isBlank() || predicate.isBlank() || object.isBlank() || graph.isBlank()) {
            throw new InvalidChange("A blank node stands" + where.get() + ". Give it an IRI.");
        }
        if (!isIri(subject) || !isIri(predicate) || !isIri(graph) || !(isIri(object) || object.isLiteral())) {
            throw new InvalidChange("A term of the wrong kind, or an IRI with a forbidden character, stands"
                    + where.get() + ". Subject, predicate and graph are IRIs, the object an IRI or a literal.");
        }
        if (Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
            throw new InvalidChange("A reserved graph name stands" + where.get() + ". Use the document's own graph.");
        }
    }

    private static boolean isIri(Node node) {
        return node.isURI() && isIri(node.getURI());
    }

    /** For every term of every quad, several times: a loop without an object. */
    static boolean isIri(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ALLOWED.length && !ALLOWED[character]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] allowed() {
        boolean[] allowed = new boolean[128];
        for (char character = '!'; character < allowed.length; character++) {
            allowed[character] = FORBIDDEN.indexOf(character) < 0;
        }
        return allowed;
    }

    static String text(Node node) {
        AWriter text = new TermText();
        write(text, node);
        return text.toString();
    }

    /** The N-Triples form of a term that was {@linkplain #check checked}: nothing in its IRI wants an escape. */
    static void writeChecked(AWriter out, Node node) {
        if (node.isURI()) {
            out.print('<');
            out.print(node.getURI());
            out.print('>');
        } else {
            write(out, node);
        }
    }

    /** The N-Triples form. */
    private static void write(AWriter out, Node node) {
        N_TRIPLES.format(out, node);
    }
}
