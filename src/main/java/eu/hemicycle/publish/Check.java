package eu.hemicycle.publish;

import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.LogCorrupted;
import eu.hemicycle.search.IndexSchema;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/** Compares everything that a data folder holds with its log. */
final class Check {

    private static final String REBUILD = " Run rebuild.";

    private final FileLog log;
    private final Store store;
    private final Originals originals;
    private final List<String> findings = new ArrayList<>();

    Check(FileLog log, Store store, Originals originals) {
        this.log = log;
        this.store = store;
        this.originals = originals;
    }

    /** One sentence for each thing that is wrong, with what to do; empty if nothing is. */
    List<String> findings() {
        List<LogCorrupted> damages = log.damages();
        damages.forEach(damage -> findings.add(String.valueOf(damage.getMessage())));
        if (damages.isEmpty()) {
            LogContents expected = LogContents.of(log);
            store.read(present -> views(expected, present));
            originals(expected);
        }
        return List.copyOf(findings);
    }

    private boolean views(LogContents expected, Snapshot present) {
        try {
            version(present);
            documents(expected, present);
            graphs(expected, present);
            index(present);
            return true;
        } catch (RuntimeException | InternalError | IOException damage) {
            // TDB2's and Lucene's failures share no type
            return findings.add("The store cannot be read to its end: " + damage + "." + REBUILD);
        }
    }

    private void version(Snapshot present) {
        if (present.version() != log.last()) {
            findings.add("The log ends with entry " + log.last() + " and the store shows " + present.version() + "."
                    + REBUILD);
        }
    }

    private void documents(LogContents expected, Snapshot present) {
        expected.newest().forEach((document, number) -> {
            if (present.newest(document).orElse(0) != number) {
                findings.add("The newest entry of " + document + " is " + number + ", and the store says "
                        + present.newest(document).orElse(0) + "." + REBUILD);
            }
        });
    }

    private void graphs(LogContents expected, Snapshot present) {
        GraphSums found = new GraphSums();
        Iterator<Quad> quads = present.dataset().find();
        quads.forEachRemaining(
                quad -> found.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        Set<Node> all = new HashSet<>(expected.graphs().graphs());
        all.addAll(found.graphs());
        all.stream()
                .filter(graph -> !expected.graphs().agreesWith(found, graph))
                .forEach(graph -> findings.add(expected.document(graph) + ": the graph <" + graph + "> should have "
                        + expected.graphs().quads(graph) + " quads and has " + found.quads(graph)
                        + (expected.graphs().quads(graph) == found.quads(graph) ? " others." : ".") + REBUILD));
    }

    private void index(Snapshot present) throws IOException {
        long works = Iter.asStream(present.dataset().getDefaultGraph().find(Node.ANY, RDF.type.asNode(), Eli.WORK))
                .map(triple -> triple.getSubject())
                .distinct()
                .count();
        long indexed = present.view(SearchIndex.KIND)
                .searcher()
                .count(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.WORK)));
        if (works != indexed) {
            findings.add("The store has " + works + " Works and the search index " + indexed + "." + REBUILD);
        }
    }

    private void originals(LogContents expected) {
        Set<String> seen = new HashSet<>();
        expected.sources().forEach((document, sources) -> sources.stream()
                .filter(source -> seen.add(source.sha256()))
                .forEach(source -> fault(source).ifPresent(fault -> findings.add(document + ": " + fault))));
    }

    private Optional<String> fault(Source source) {
        String name = "the original " + source.name() + " (" + source.sha256() + ")";
        try {
            Optional<String> found = originals.read(source.sha256()).map(Sha256::of);
            if (found.isEmpty()) {
                return originals.wasRedacted(source.sha256())
                        ? Optional.empty()
                        : Optional.of(name + " is missing. Ingest the file again with --again, or put it back from a"
                                + " backup.");
            }
            return found.filter(sha256 -> !sha256.equals(source.sha256()))
                    .map(other -> damaged(name, "its bytes differ"));
        } catch (IOException unreadable) {
            return Optional.of(damaged(name, String.valueOf(unreadable.getMessage())));
        }
    }

    private static String damaged(String name, String how) {
        return name + " is damaged: " + how + ". Put it back from a backup, or remove it and ingest the file again with"
                + " --again.";
    }
}
