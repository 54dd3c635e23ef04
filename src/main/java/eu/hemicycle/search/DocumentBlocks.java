package eu.hemicycle.search;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.store.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;

/** Makes the Lucene documents of one document: a block for its Work, or one for each subject if it describes none. */
final class DocumentBlocks {

    private static final Set<Node> NAMES = Set.of(
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            SKOS.hiddenLabel.asNode(),
            RDFS.label.asNode(),
            FOAF.name.asNode(),
            Eli.TITLE,
            Eli.TITLE_SHORT);

    private final Function<String, Set<Node>> graphs;
    private final Statements statements;
    private final FacetsConfig facets = IndexSchema.facets();

    DocumentBlocks(Batch batch) {
        this(batch.dataset(), batch::graphs);
    }

    /** @param graphs the names of a document's graphs, by its key */
    DocumentBlocks(DatasetGraph dataset, Function<String, Set<Node>> graphs) {
        this.graphs = graphs;
        this.statements = new Statements(dataset);
    }

    /** @param document its key */
    List<List<Document>> of(String document) {
        Map<Node, List<Quad>> quads = statements.bySubject(graphs.apply(document));
        return work(quads)
                .map(work -> List.of(work(document, work, quads.values())))
                .orElseGet(() -> quads.entrySet().stream()
                        .map(subject -> thing(document, subject.getKey(), List.of(subject.getValue())))
                        .toList());
    }

    private static Optional<Node> work(Map<Node, List<Quad>> quads) {
        return quads.entrySet().stream()
                .filter(subject -> subject.getValue().stream().anyMatch(DocumentBlocks::isOfAWork))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isOfAWork(Quad quad) {
        return quad.getPredicate().equals(RDF.type.asNode()) && quad.getObject().equals(Eli.WORK);
    }

    private List<Document> work(String document, Node work, Collection<List<Quad>> quads) {
        Document entry = Entries.of(IndexSchema.WORK, document, work, quads);
        WorkFacts.addTo(entry, work, statements);
        return block(document, quads, entry);
    }

    private List<Document> thing(String document, Node subject, Collection<List<Quad>> quads) {
        Document entry = Entries.of(IndexSchema.THING, document, subject, quads);
        quads.forEach(own -> own.stream()
                .filter(quad -> NAMES.contains(quad.getPredicate()) && Literals.isText(quad))
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .distinct()
                .forEach(name -> entry.add(new TextField(IndexSchema.CALLED, name, Field.Store.NO))));
        return block(document, quads, entry);
    }

    private List<Document> block(String document, Collection<List<Quad>> quads, Document entry) {
        List<Document> block = new ArrayList<>();
        for (List<Quad> subject : quads) {
            subject.stream().filter(Literals::isText).forEach(quad -> block.add(Literals.of(document, quad)));
        }
        block.add(built(entry));
        return block;
    }

    private Document built(Document entry) {
        try {
            return facets.build(entry);
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }
}
