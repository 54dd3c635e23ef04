package eu.hemicycle.catalogue.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import eu.hemicycle.catalogue.PublishedSite;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.graph.Iris;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump holds exactly the data of its version, in the same bytes every time. */
class DumpTest {

    private static final Subjects SUBJECTS = new Subjects(Iris.PROJECT);

    @TempDir
    private Path data;

    @TempDir
    private Path out;

    @Test
    void theFilesAreTheDataAndItsParts() throws IOException {
        try (PublishedSite site = PublishedSite.start(data, Map.of())) {
            site.write("E-9-2021-009912", "Lights in the library", "Are the lights on?");
            site.write("E-9-2022-009913-ASW", "An answer", "They are.");
            site.write("E-9-2023-009914", "Withdrawn", "Sent in error.");
            site.archive().withdraw(DocumentId.parse("E-9-2023-009914"), "Sent in error");
            List<DumpFile> files = dump(site, "one");
            assertThat(files.stream()
                            .filter(file -> file.format().holdsGraphs())
                            .map(DumpFile::name))
                    .containsExactlyElementsOf(Stream.of("all", "record", "2021", "2022")
                            .flatMap(part -> Stream.of("nq", "ttl", "jsonl").map(format -> part + "." + format))
                            .flatMap(name -> Stream.of(name + ".gz", name + ".zst"))
                            .toList());
            assertThat(files.stream()
                            .filter(file -> !file.format().holdsGraphs())
                            .map(DumpFile::name))
                    .containsExactlyElementsOf(Stream.of("all", "2021", "2022")
                            .flatMap(part -> Stream.of("questions", "links").map(table -> part + "." + table + ".csv"))
                            .flatMap(name -> Stream.of(name, name + ".gz", name + "-metadata.json"))
                            .toList());
            assertThat(quads("one/all.nq.gz", Lang.NQUADS)).isEqualTo(site.quads());
            assertThat(quads("one/all.nq.zst", Lang.NQUADS)).isEqualTo(site.quads());
            assertThat(lines("one/all.jsonl.gz")).isEqualTo(site.quads());
            Set<Quad> turtle = quads("one/all.ttl.gz", Lang.TURTLE);
            assertThat(turtle.stream().map(Quad::asTriple).distinct())
                    .hasSameElementsAs(site.quads().stream().map(Quad::asTriple).toList());
            assertThat(quads("one/record.nq.gz", Lang.NQUADS))
                    .isNotEmpty()
                    .allMatch(quad -> quad.getGraph().getURI().endsWith("/record"));
            assertThat(quads("one/2022.nq.gz", Lang.NQUADS))
                    .isNotEmpty()
                    .allMatch(quad -> quad.getGraph().getURI().contains("E-9-2022-009913-ASW"));
            for (DumpFile file : files) {
                byte[] bytes = Files.readAllBytes(out.resolve("one").resolve(file.name()));
                assertThat(Sha256.of(bytes)).isEqualTo(file.sha256());
                assertThat(file.bytes()).isEqualTo(bytes.length);
            }
            assertThat(dump(site, "two")).isEqualTo(files);
        }
    }

    private List<DumpFile> dump(PublishedSite site, String name) throws IOException {
        Path folder = Files.createDirectory(out.resolve(name));
        List<String> keys = new Timeline(site.archive().log()).documents(0, Integer.MAX_VALUE);
        return site.archive().store().read(snapshot -> new Dump(snapshot, keys, SUBJECTS, () -> {}).write(folder));
    }

    /** Each line is a JSON-LD document of one graph. */
    private Set<Quad> lines(String file) throws IOException {
        Set<Quad> quads = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                Set<Quad> graph = new HashSet<>();
                RDFParser.fromString(line, Lang.JSONLD11)
                        .toDatasetGraph()
                        .find()
                        .forEachRemaining(graph::add);
                assertThat(graph.stream().map(Quad::getGraph).distinct()).hasSize(1);
                quads.addAll(graph);
            }
        }
        return quads;
    }

    private InputStream open(String file) throws IOException {
        InputStream bytes = Files.newInputStream(out.resolve(file));
        return file.endsWith(".zst") ? new ZstdInputStream(bytes) : new GZIPInputStream(bytes);
    }

    private Set<Quad> quads(String file, Lang lang) throws IOException {
        Set<Quad> quads = new HashSet<>();
        try (InputStream bytes = open(file)) {
            RDFParser.source(bytes).lang(lang).toDatasetGraph().find().forEachRemaining(quads::add);
        }
        return quads;
    }
}
