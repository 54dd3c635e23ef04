package eu.hemicycle.graph;

import eu.hemicycle.document.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.springframework.core.io.Resource;
import org.springframework.util.function.SingletonSupplier;

/** A file of reference things, parsed when its graph is first asked for. */
public final class VocabularyFile {

    private final Resource file;
    private final String base;
    private final SingletonSupplier<Graph> graph;

    /** @param base against which its relative IRIs are read; empty if there can be none */
    public VocabularyFile(Resource file, String base, Function<Resource, Graph> reader) {
        this.file = file;
        this.base = base;
        this.graph = SingletonSupplier.of(() -> reader.apply(file));
    }

    /**
     * What it says.
     *
     * @throws IllegalArgumentException if it is malformed; the message names it and the line
     */
    public Graph graph() {
        return graph.obtain();
    }

    /** The SHA-256 of all on which its graph depends. */
    public String sha256() {
        MessageDigest digest = Sha256.digest();
        digest.update(base.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        try {
            return HexFormat.of().formatHex(digest.digest(file.getContentAsByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The graphs of all of them by the same names. */
    public static SortedMap<String, Graph> graphs(SortedMap<String, VocabularyFile> files) {
        SortedMap<String, Graph> graphs = new TreeMap<>();
        files.forEach((name, file) -> graphs.put(name, file.graph()));
        return graphs;
    }
}
