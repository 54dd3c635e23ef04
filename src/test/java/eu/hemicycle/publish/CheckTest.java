package eu.hemicycle.publish;

import static eu.hemicycle.publish.Samples.ANSWER;
import static eu.hemicycle.publish.Samples.FIRST;
import static eu.hemicycle.publish.Samples.QUESTION;
import static eu.hemicycle.publish.Samples.answer;
import static eu.hemicycle.publish.Samples.bytes;
import static eu.hemicycle.publish.Samples.contribution;
import static eu.hemicycle.publish.Samples.publish;
import static eu.hemicycle.publish.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Sha256;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.log.FileLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed behind the program's back is named, with what to do. */
class CheckTest {

    @TempDir
    private Path data;

    @BeforeEach
    void publishSome() {
        try (Archive archive = Samples.open(data)) {
            publish(archive, contribution(question("Lights"), FIRST));
            publish(archive, contribution(answer("Nothing."), FIRST));
        }
    }

    @Test
    void nothingIsWrongWithASoundFolderEvenAfterARedaction() {
        assertThat(findings()).isEmpty();
        try (Archive archive = Samples.open(data)) {
            archive.redact(ANSWER, "By order");
            assertThat(archive.check()).isEmpty();
        }
    }

    @Test
    void aQuadThatIsMissingIsFoundAndARebuildBringsItBack() {
        Node graph = Iris.PROJECT.recordGraph(QUESTION);
        tamper(dataset ->
                dataset.delete(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).next()));
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(QUESTION.toString())
                .contains(graph.getURI())
                .endsWith("Run rebuild.");
        try (Archive archive = Samples.open(data)) {
            archive.store().rebuild();
            assertThat(archive.check()).isEmpty();
        }
    }

    @Test
    void aQuadThatIsAnotherAndAGraphThatNoEntryKnowsAreFound() {
        Node graph = Iris.PROJECT.recordGraph(QUESTION);
        tamper(dataset -> {
            var quad = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).next();
            dataset.delete(quad);
            dataset.add(graph, graph, quad.getPredicate(), quad.getObject());
            dataset.add(iri("urn:other"), graph, quad.getPredicate(), quad.getObject());
        });
        assertThat(findings())
                .hasSize(2)
                .anyMatch(finding -> finding.contains("others."))
                .anyMatch(finding ->
                        finding.startsWith("urn:other") && finding.contains("should have 0 quads and has 1"));
    }

    @Test
    void aMissingOriginalAndADamagedOneAreNamed() throws IOException {
        Files.delete(original(bytes(question("Lights"))));
        try (RandomAccessFile file =
                new RandomAccessFile(original(bytes(answer("Nothing."))).toFile(), "rw")) {
            file.seek(30);
            file.write(0x55);
        }
        assertThat(findings())
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith(QUESTION + ": ") && finding.contains("is missing"))
                .anyMatch(finding -> finding.startsWith(ANSWER + ": ") && finding.contains("is damaged"));

        try (Archive archive = Samples.open(data)) {
            publish(archive, contribution(question("Lights"), FIRST));
            assertThat(archive.check()).hasSize(1);
        }
    }

    @Test
    void damageInAnOlderFileOfTheLogIsNamedWithFileAndEntry() throws IOException {
        Path log = data.resolve("log");
        long last;
        try (FileLog small = FileLog.open(data.resolve("small"), Clock.systemUTC(), 500);
                FileLog whole = FileLog.open(log, Clock.systemUTC())) {
            whole.from(0).forEachRemaining(entry -> small.replicate(List.of(entry)));
            last = whole.last();
        }
        Files.delete(log.resolve("00000000000000000001.log"));
        for (Path file : segments(data.resolve("small"))) {
            Files.move(file, log.resolve(file.getFileName()));
        }
        assertThat(findings()).isEmpty();
        assertThat(segments(log)).hasSizeGreaterThan(2);
        Path second = segments(log).get(1);
        byte[] bytes = Files.readAllBytes(second);
        bytes[100] ^= 1;
        Files.write(second, bytes);
        assertThat(last).isGreaterThan(3);
        assertThat(findings()).singleElement().asString().contains(second.toString(), "entry ", "backup");
    }

    private static List<Path> segments(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> findings() {
        try (Archive archive = Samples.open(data)) {
            return archive.check();
        }
    }

    private Path original(byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        return data.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2) + ".gz");
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private void tamper(Consumer<DatasetGraph> change) {
        DatasetGraph dataset =
                DatabaseMgr.connectDatasetGraph(data.resolve("store/gen-000001").toString());
        try {
            Txn.exec(dataset, TxnType.WRITE, () -> change.accept(dataset));
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }
}
