package eu.hemicycle.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The folder {@code ontology/}: the one inside the program, or one given in its place. */
public final class Ontology {

    private final String location;

    private Ontology(String location) {
        this.location = location;
    }

    /** The ontology that the program carries. */
    public static Ontology bundled() {
        return new Ontology("classpath:/ontology");
    }

    /** An ontology folder of the operator's; it has the same layout as the one in the program. */
    public static Ontology in(Path folder) {
        return new Ontology(folder.toUri().toString().replaceFirst("/$", ""));
    }

    /** The reference things, one graph for each file under {@code vocabularies/}, by file name without extension. */
    public SortedMap<String, Graph> vocabularies() {
        return VocabularyFile.graphs(vocabularyFiles());
    }

    /** As {@link #vocabularies()}, to be parsed when they are needed. */
    public SortedMap<String, VocabularyFile> vocabularyFiles() {
        SortedMap<String, VocabularyFile> files = new TreeMap<>();
        for (Resource file : turtle("vocabularies")) {
            files.put(nameOf(file), new VocabularyFile(file, "", Ontology::read));
        }
        return files;
    }

    /** The rules that a record must keep. */
    public Graph recordShapes() {
        return read(only("shapes/record.ttl"));
    }

    /** A file of the folder by its path in it. */
    public Resource only(String path) {
        Resource file = new PathMatchingResourcePatternResolver().getResource(location + "/" + path);
        if (!file.exists()) {
            throw new IllegalArgumentException("The ontology has no file " + path + " under " + location
                    + ". Give a folder laid out like the program's own ontology/");
        }
        return file;
    }

    private List<Resource> turtle(String folder) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources(location + "/" + folder + "/*.ttl");
            if (found.length == 0) {
                throw new IllegalArgumentException("No Turtle file under " + location + "/" + folder
                        + ". Give a folder laid out like the program's own ontology/");
            }
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(Ontology::nameOf))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Resource file) {
        return String.valueOf(file.getFilename()).replaceFirst("\\.ttl$", "");
    }

    private static Graph read(Resource file) {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream bytes = file.getInputStream()) {
            RDFParser.source(bytes).lang(Lang.TURTLE).parse(graph);
            return graph;
        } catch (RiotException malformed) {
            throw new IllegalArgumentException(file.getDescription() + ": " + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
