package eu.hemicycle.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/** Where the marked texts, the marked titles and the tables that they point into lie. */
final class MarkedFiles {

    static final Path FOLDER = Path.of("src/test/resources/marked");
    private static final Path SHARED = Path.of("../shared/data");

    private MarkedFiles() {}

    static List<MarkedFile> texts() throws IOException {
        List<MarkedFile> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("texts"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(MarkedFile.of(file));
            }
        }
        return texts;
    }

    /** The dumps from which titles are drawn, in the order of their years. */
    static List<Path> dumps() {
        return Stream.of("2019_3", "2023_52")
                .map(part -> shared("ep-csv/_parliamentary-questions_" + part + "_en.csv"))
                .toList();
    }

    /** Every subject and object of a vocabulary of ours. */
    static Set<String> named(String vocabulary) {
        return nodes(RDFDataMgr.loadModel("ontology/vocabularies/" + vocabulary));
    }

    static Set<String> eurovoc() {
        return nodes(RDFDataMgr.loadModel(
                shared("authority/fdk-eurovoc-sparql-result.ttl").toString()));
    }

    private static Set<String> nodes(Model model) {
        Set<String> subjects = new HashSet<>();
        model.listSubjects().filterKeep(node -> node.isURIResource()).forEach(node -> subjects.add(node.getURI()));
        return subjects;
    }

    private static Path shared(String path) {
        Path file = SHARED.resolve(path);
        assumeTrue(Files.exists(file), () -> "needs " + file + ", which is not here");
        return file;
    }
}
