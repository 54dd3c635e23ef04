package eu.hemicycle.catalogue.history;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What the keys of the log stand for in the data. */
public final class Subjects {

    private static final String VOCABULARY = "vocabulary/";
    private static final String OWN = "own/";

    private final Iris iris;

    public Subjects(Iris iris) {
        this.iris = iris;
    }

    /** What a document is called: its Work, or its graph where it is no document of the Parliament. */
    public Node iri(String key) {
        return document(key).map(iris::work).orElseGet(() -> graphs(key).get(0));
    }

    /** The names of the graphs that a document may have. */
    public List<Node> graphs(String key) {
        if (key.startsWith(VOCABULARY)) {
            return List.of(iris.vocabularyGraph(key.substring(VOCABULARY.length())));
        }
        if (key.startsWith(OWN)) {
            return List.of(iris.ownGraph(key.substring(OWN.length())));
        }
        DocumentId id = DocumentId.parse(key);
        return List.of(iris.recordGraph(id), iris.addedGraph(id));
    }

    /** The identifier of a document of the Parliament; empty for reference things and documents of others. */
    public Optional<DocumentId> document(String key) {
        return key.contains("/") ? Optional.empty() : Optional.of(DocumentId.parse(key));
    }

    /** The key of what an IRI names; empty if it can name no document. */
    public Optional<String> key(String iri) {
        String vocabularies = iris.mint() + "graph/" + VOCABULARY;
        String others = iris.mint() + "graph/" + OWN;
        if (iri.startsWith(vocabularies)) {
            return Optional.of(VOCABULARY + decoded(iri.substring(vocabularies.length())));
        }
        if (iri.startsWith(others)) {
            return Optional.of(OWN + decoded(iri.substring(others.length())));
        }
        return DocumentId.in(iri)
                .filter(id -> iris.work(id).getURI().equals(iri))
                .map(DocumentId::toString);
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path, StandardCharsets.UTF_8);
    }
}
