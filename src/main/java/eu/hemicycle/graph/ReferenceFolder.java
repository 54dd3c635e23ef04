package eu.hemicycle.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.springframework.core.io.FileSystemResource;

/** Reference data that an operator drops into a folder: tables of the EU authorities in SKOS, ORG or ELI. */
public final class ReferenceFolder {

    private static final List<String> ENDINGS = List.of(".ttl", ".rdf", ".nt", ".jsonld");

    private ReferenceFolder() {}

    /**
     * The files of a folder as vocabularies, named {@code reference-} and the file name. Statements about nodes without IRI
     * are left out, since nothing can refer to those. A folder that is not there has none.
     *
     * @throws IllegalArgumentException if a file is malformed; the message names it and the line
     */
    public static SortedMap<String, Graph> read(Path folder) {
        return VocabularyFile.graphs(files(folder));
    }

    /** As {@link #read}, to be parsed when they are needed. */
    public static SortedMap<String, VocabularyFile> files(Path folder) {
        SortedMap<String, VocabularyFile> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(ReferenceFolder::isRdf)
                    .forEach(file -> found.put("reference-" + file.getFileName(), vocabulary(file)));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static VocabularyFile vocabulary(Path file) {
        return new VocabularyFile(new FileSystemResource(file), file.toUri().toString(), unused -> graph(file));
    }

    private static boolean isRdf(Path file) {
        return ENDINGS.stream().anyMatch(file.getFileName().toString()::endsWith);
    }

    private static Graph graph(Path file) {
        Graph all = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file).parse(all);
        } catch (RiotException malformed) {
            throw new IllegalArgumentException(
                    "Reference data " + file + ": " + malformed.getMessage() + "; correct the file or take it away",
                    malformed);
        }
        Graph named = GraphFactory.createDefaultGraph();
        all.find().filterDrop(ReferenceFolder::hasBlankNode).forEach(named::add);
        return named;
    }

    private static boolean hasBlankNode(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }
}
