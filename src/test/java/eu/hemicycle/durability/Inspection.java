package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.Term;

/** Opens a data folder after a mishap and compares all that it shows with what was acknowledged. */
final class Inspection {

    private static final int WORDS = 1000;

    private final Path data;
    private final Ontology ontology;
    private final Workload workload;

    Inspection(Path data, Ontology ontology, Workload workload) {
        this.data = data;
        this.ontology = ontology;
        this.workload = workload;
    }

    /**
     * Asserts that everything acknowledged is there in quads and index, every group is whole, nothing else is there, and
     * no temporary file is left.
     *
     * @param acknowledged steps
     * @return the steps that are there: those acknowledged, or one group more that was in flight
     */
    long steps(long acknowledged) throws IOException {
        try (Archive archive = open()) {
            Map<DocumentId, String> shown = archive.store().read(this::shown);
            long steps = shown.equals(workload.after(acknowledged)) ? acknowledged : acknowledged + Workload.GROUP;
            assertThat(shown).as("after %d acknowledged steps", acknowledged).isEqualTo(workload.after(steps));
            archive.store().read(snapshot -> {
                new IndexInspection(snapshot)
                        .assertHolds(shown.keySet(), workload.whole().keySet());
                return steps;
            });
            assertContributionsAreKept(archive, shown.keySet());
            assertNothingIsLeftOver();
            return steps;
        }
    }

    /** Asserts that an index made anew from the quads counts what the present one does, and finds the same by words. */
    void index() {
        try (Archive archive = open()) {
            Map<String, Integer> present = archive.store().read(IndexInspection::counts);
            Map<Term, Integer> words = archive.store().read(Inspection::words);
            archive.store().rebuild();
            assertThat(present).isEqualTo(archive.store().read(IndexInspection::counts));
            assertThat(words).isNotEmpty().isEqualTo(archive.store().read(Inspection::words));
        }
    }

    private static Map<Term, Integer> words(Snapshot snapshot) {
        return IndexInspection.words(snapshot, WORDS);
    }

    Archive open() {
        return Archive.open(data, ontology, Iris.PROJECT, Clock.systemUTC());
    }

    private static void assertContributionsAreKept(Archive archive, Set<DocumentId> ids) {
        assertThat(ids).allSatisfy(id -> assertThat(archive.store().latest(id.toString()))
                .hasValueSatisfying(entry -> assertThat(entry.contributions()).isNotEmpty()));
    }

    /** The fingerprint of every Work that has any quad. */
    Map<DocumentId, String> shown(Snapshot snapshot) {
        Map<DocumentId, String> shown = new TreeMap<>();
        for (DocumentId id : workload.whole().keySet()) {
            Map<Node, Graph> graphs = graphs(snapshot.dataset(), id);
            if (graphs.values().stream().anyMatch(graph -> !graph.isEmpty())) {
                shown.put(id, Workload.fingerprint(graphs));
            }
        }
        return shown;
    }

    private static Map<Node, Graph> graphs(DatasetGraph dataset, DocumentId id) {
        Node record = Iris.PROJECT.recordGraph(id);
        Node added = Iris.PROJECT.addedGraph(id);
        return Map.of(record, dataset.getGraph(record), added, dataset.getGraph(added));
    }

    private void assertNothingIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<String> names =
                    files.map(file -> data.relativize(file).toString()).toList();
            assertThat(names).noneMatch(name -> name.endsWith(".new") || name.endsWith(".tmp"));
            assertThat(names.stream().filter(name -> name.matches("store/gen-\\d+")))
                    .hasSize(1);
        }
    }
}
