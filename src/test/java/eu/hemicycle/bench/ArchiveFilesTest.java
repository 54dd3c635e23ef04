package eu.hemicycle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an archive hold what a store of it holds, and the same for the same seed. */
class ArchiveFilesTest {

    private static final int PAIRS = 25;
    private static final Ontology ONTOLOGY = Ontology.bundled();

    @TempDir
    Path folder;

    @Test
    void theQuadsAreThoseOfAStoreThatPublishedTheContributions() throws IOException {
        new ArchiveFiles(ONTOLOGY, folder.resolve("quads")).quads(pairs(PAIRS));
        assertThat(quadsIn(folder.resolve("quads"))).isEqualTo(published(PAIRS));
    }

    @Test
    void theTurtleHoldsTheTriplesOfTheQuads() throws IOException {
        new ArchiveFiles(ONTOLOGY, folder.resolve("turtle")).turtle(pairs(PAIRS));
        new ArchiveFiles(ONTOLOGY, folder.resolve("quads")).quads(pairs(PAIRS));
        Graph turtle = GraphFactory.createDefaultGraph();
        files(folder.resolve("turtle"))
                .keySet()
                .forEach(file -> RDFDataMgr.read(
                        turtle, folder.resolve("turtle").resolve(file).toString()));
        Set<Triple> triples =
                quadsIn(folder.resolve("quads")).stream().map(Quad::asTriple).collect(Collectors.toSet());
        assertThat(turtle.find().toSet()).isEqualTo(triples);
    }

    @Test
    void equalSeedsGiveEqualFilesAndMorePairsOnlyAddFiles() throws IOException {
        new ArchiveFiles(ONTOLOGY, folder.resolve("one")).pages(pairs(PAIRS));
        new ArchiveFiles(ONTOLOGY, folder.resolve("two")).pages(pairs(PAIRS));
        new ArchiveFiles(ONTOLOGY, folder.resolve("more")).pages(pairs(PAIRS + 10));
        Map<String, String> one = files(folder.resolve("one"));
        assertThat(one).hasSizeGreaterThan(PAIRS).isEqualTo(files(folder.resolve("two")));
        assertThat(files(folder.resolve("more"))).containsAllEntriesOf(one).hasSizeGreaterThan(one.size());
    }

    @Test
    void equalSeedsGiveEqualZipFiles() throws IOException {
        new ArchiveFiles(ONTOLOGY, folder.resolve("one.zip")).pages(pairs(PAIRS));
        new ArchiveFiles(ONTOLOGY, folder.resolve("two.zip")).pages(pairs(PAIRS));
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    private static Iterator<GeneratedPair> pairs(int count) {
        return GeneratedArchive.of(11, ONTOLOGY).pairs(count).iterator();
    }

    private Set<Quad> published(int count) {
        try (Archive archive = Archive.open(folder.resolve("data"), ONTOLOGY, Iris.PROJECT, Clock.systemUTC())) {
            Publication publication = archive.publication();
            pairs(count).forEachRemaining(pair -> pair.contributions()
                    .forEach(contribution -> offer(publication, contribution)));
            publication.commit();
            return archive.store()
                    .read(snapshot -> Iter.toSet(snapshot.dataset().find()));
        }
    }

    private static void offer(Publication publication, Contribution contribution) {
        assertThat(publication.offer(contribution)).isInstanceOfAny(Outcome.New.class, Outcome.Changed.class);
    }

    private static Set<Quad> quadsIn(Path folder) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        files(folder)
                .keySet()
                .forEach(file -> RDFDataMgr.read(dataset, folder.resolve(file).toString()));
        return Iter.toSet(dataset.find());
    }

    /** The content of each file by its name within the folder. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
