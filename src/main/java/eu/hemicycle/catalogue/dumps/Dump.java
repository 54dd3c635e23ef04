package eu.hemicycle.catalogue.dumps;

import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.store.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Writes one version of the data, document by document in the order of their keys: the same version gives the same bytes. */
public final class Dump {

    private static final Comparator<Quad> ORDER = Comparator.comparing(Quad::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

    private final DatasetGraph dataset;
    private final List<String> keys;
    private final Subjects subjects;

    /** @param keys of all documents; those that are not in the version are passed over */
    public Dump(Snapshot snapshot, List<String> keys, Subjects subjects) {
        this.dataset = snapshot.dataset();
        this.keys = keys.stream().sorted().toList();
        this.subjects = subjects;
    }

    /** Writes every file, and {@code SHA256SUMS}, into a folder that is there. */
    public List<DumpFile> write(Path folder) {
        try {
            List<DumpFile> files = new ArrayList<>();
            for (Part part : parts()) {
                for (DumpFormat format : DumpFormat.values()) {
                    files.add(write(folder, part, format));
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

    private DumpFile write(Path folder, Part part, DumpFormat format) throws IOException {
        String name = part.name() + "." + format.extension() + ".gz";
        Path file = folder.resolve(name);
        MessageDigest digest = sha256();
        try (OutputStream hashed =
                        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                OutputStream out = new GZIPOutputStream(hashed, 1 << 16)) {
            write(out, part, format);
        }
        return new DumpFile(name, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    private void write(OutputStream out, Part part, DumpFormat format) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.rdf());
        writer.start();
        for (String key : keys) {
            for (Node graph : part.graphs(key, subjects)) {
                quads(graph).forEach(quad -> row(writer, format, quad));
            }
        }
        writer.finish();
    }

    /** The quads of one graph, which is as much as is held at once. */
    private List<Quad> quads(Node graph) {
        List<Quad> quads = new ArrayList<>();
        dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        quads.sort(ORDER);
        return quads;
    }

    private static void row(StreamRDF writer, DumpFormat format, Quad quad) {
        if (format == DumpFormat.N_QUADS) {
            writer.quad(quad);
        } else {
            writer.triple(quad.asTriple());
        }
    }

    private static void sums(Path folder, List<DumpFile> files) throws IOException {
        StringBuilder sums = new StringBuilder();
        files.forEach(file ->
                sums.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        Files.writeString(folder.resolve("SHA256SUMS"), sums, StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
