package eu.hemicycle.catalogue.dumps;

import com.github.luben.zstd.ZstdOutputStream;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.store.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.TeeOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Writes one version of the data, document by document in the order of their keys: the same version gives the same bytes. */
public final class Dump {

    /** The file of checksums, as {@code sha256sum -c} reads it. */
    static final String SUMS = "SHA256SUMS";

    private static final Comparator<Quad> ORDER = Comparator.comparing(Quad::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

    private static final Target.Compression GZIP = out -> new GZIPOutputStream(out, 1 << 16);

    /** Smaller than gzip, and no slower. */
    private static final int ZSTD_LEVEL = 9;

    private final DatasetGraph dataset;
    private final List<String> keys;
    private final Subjects subjects;
    private final Runnable goOn;

    /**
     * @param keys of all documents; those that are not in the version are passed over
     * @param goOn throws if the dump is to be given up
     */
    public Dump(Snapshot snapshot, List<String> keys, Subjects subjects, Runnable goOn) {
        this.dataset = snapshot.dataset();
        this.keys = keys.stream().sorted().toList();
        this.subjects = subjects;
        this.goOn = goOn;
    }

    /** Writes every file, and {@code SHA256SUMS}, into a folder that is there. */
    public List<DumpFile> write(Path folder) {
        try {
            List<DumpFile> files = new ArrayList<>();
            for (Part part : parts()) {
                files.addAll(graphs(folder, part));
                if (!part.recordOnly()) {
                    files.addAll(tables(folder, part));
                }
            }
            sums(folder, files);
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(Part.ALL, Part.RECORD));
        TreeSet<Integer> years = new TreeSet<>();
        keys.forEach(key -> subjects.document(key)
                .filter(id -> subjects.graphs(key).stream().anyMatch(this::holds))
                .ifPresent(id -> years.add(id.reference().year())));
        years.forEach(year -> parts.add(Part.of(year)));
        return parts;
    }

    private boolean holds(Node graph) {
        return dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /** One pass over the data: each graph is read and sorted once, for every format. */
    private List<DumpFile> graphs(Path folder, Part part) throws IOException {
        List<GraphFiles> all = new ArrayList<>();
        try (Closing closing = new Closing(all)) {
            for (DumpFormat format : DumpFormat.OF_GRAPHS) {
                all.add(GraphFiles.begin(folder, part.name() + "." + format.extension(), format));
            }
            for (String key : keys) {
                goOn.run();
                for (Node graph : part.graphs(key, subjects)) {
                    write(graph, all);
                }
            }
            return closing.finish();
        }
    }

    private void write(Node graph, List<GraphFiles> files) {
        List<Quad> quads = quads(graph);
        if (!quads.isEmpty()) {
            files.forEach(file -> file.writer().graph(graph, quads));
        }
    }

    private record Closing(List<GraphFiles> files) implements AutoCloseable {

        List<DumpFile> finish() throws IOException {
            List<DumpFile> finished = new ArrayList<>();
            for (GraphFiles file : files) {
                finished.addAll(file.finish());
            }
            return finished;
        }

        @Override
        public void close() throws IOException {
            for (GraphFiles file : files) {
                file.close();
            }
        }
    }

    /** The files of one format, by both compressions. */
    private record GraphFiles(Target gzip, Target zstd, OutputStream out, DumpFormat.Writer writer)
            implements AutoCloseable {

        static GraphFiles begin(Path folder, String name, DumpFormat format) throws IOException {
            Target gzip = new Target(folder.resolve(name + ".gz"), GZIP);
            Target zstd = new Target(folder.resolve(name + ".zst"), out -> new ZstdOutputStream(out, ZSTD_LEVEL));
            OutputStream out = new BufferedOutputStream(new Both(gzip.out(), zstd.out()), 1 << 16);
            return new GraphFiles(gzip, zstd, out, format.writer(out));
        }

        List<DumpFile> finish() throws IOException {
            writer.finish();
            out.close();
            return List.of(gzip.finish(), zstd.finish());
        }

        @Override
        public void close() throws IOException {
            gzip.close();
            zstd.close();
        }
    }

    private List<DumpFile> tables(Path folder, Part part) throws IOException {
        List<DumpFile> files = new ArrayList<>();
        for (Table table : Table.values()) {
            files.addAll(table(folder, part, table));
        }
        return files;
    }

    /** A table as it is, and compressed, and what it is. */
    private List<DumpFile> table(Path folder, Part part, Table table) throws IOException {
        String name = part.name() + "." + table.title() + ".csv";
        try (Target plain = new Target(folder.resolve(name), out -> out);
                Target gzip = new Target(folder.resolve(name + ".gz"), GZIP);
                Target described = new Target(folder.resolve(name + "-metadata.json"), out -> out)) {
            table.describe(described.out(), name);
            try (Writer out = Table.writer(new Both(plain.out(), gzip.out()))) {
                Table.write(out, table.head());
                rows(out, part, table.rows(dataset));
            }
            return List.of(plain.finish(), gzip.finish(), described.finish());
        }
    }

    /** Writers flush after each graph, and Zstandard ends a block with each flush: files would be a third larger. */
    private static final class Both extends TeeOutputStream {

        Both(OutputStream one, OutputStream other) {
            super(one, other);
        }

        @Override
        public void flush() {
            // closing writes what is left
        }
    }

    private void rows(Writer out, Part part, Table.Rows rows) throws IOException {
        for (String key : keys) {
            goOn.run();
            Optional<DocumentId> id = subjects.document(key)
                    .filter(document -> !part.graphs(key, subjects).isEmpty());
            if (id.isPresent()) {
                for (List<String> row : rows.of(DocumentStatements.of(id.get(), dataset))) {
                    Table.write(out, row);
                }
            }
        }
    }

    /** The quads of one graph, which is as much as is held at once. */
    private List<Quad> quads(Node graph) {
        List<Quad> quads = new ArrayList<>();
        dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        quads.sort(ORDER);
        return quads;
    }

    private static void sums(Path folder, List<DumpFile> files) throws IOException {
        StringBuilder sums = new StringBuilder();
        files.forEach(file ->
                sums.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        Files.writeString(folder.resolve(SUMS), sums, StandardCharsets.UTF_8);
    }
}
