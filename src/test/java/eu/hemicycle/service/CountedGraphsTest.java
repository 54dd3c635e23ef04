package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.StarterCorpus;
import eu.hemicycle.sparql.GraphCollection;
import eu.hemicycle.store.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graphs of the starter corpus, as they are and as they are described. */
class CountedGraphsTest {

    @TempDir
    private Path data;

    @Test
    void everyGraphBelongsToOneCollectionAndTheCountsAreThoseOfTheStore() throws Exception {
        try (Archive archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC())) {
            CountedGraphs counted = new CountedGraphs(
                    new Timeline(archive.log()), () -> archive.store().read(Snapshot::version), Iris.PROJECT);
            StarterCorpus.publish(archive.publication(), new Run("run", Instant.EPOCH, "1"));
            assertCounted(counted, archive);
            assertThat(counted.now().get(0).graphs().orElse(0)).isGreaterThan(70);

            archive.withdraw(DocumentId.parse("E-9-2020-003194-ASW"), "Wrong");
            assertCounted(counted, archive);
        }
    }

    private static void assertCounted(CountedGraphs counted, Archive archive) {
        List<String> names = archive.store()
                .read(snapshot -> Iter.iter(snapshot.dataset().listGraphNodes())
                        .map(Node::getURI)
                        .toList());
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(counted.now())
                .filteredOn(collection -> name.matches(collection.pattern()))
                .hasSize(1));
        for (GraphCollection collection : counted.now()) {
            long there = names.stream()
                    .filter(name -> name.matches(collection.pattern()))
                    .count();
            assertThat(collection.graphs()).as(collection.key()).isIn(OptionalLong.of(there), OptionalLong.empty());
        }
    }
}
