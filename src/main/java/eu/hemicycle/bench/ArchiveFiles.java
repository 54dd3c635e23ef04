package eu.hemicycle.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes an archive to files, pair by pair; memory does not grow with its size. */
public final class ArchiveFiles {

    private static final int PAIRS_IN_FOLDER = 1000;
    private static final int PAIRS_IN_FILE = 10_000;

    private static final Map<String, String> PREFIXES = Map.of(
            "dcterms", "http://purl.org/dc/terms/",
            "eli", "http://data.europa.eu/eli/ontology#",
            "eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
            "epvoc", "https://data.europarl.europa.eu/def/epvoc#",
            "hemi", "https://w3id.org/hemicycle/ns#",
            "prov", "http://www.w3.org/ns/prov#",
            "schema", "http://schema.org/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final Ontology ontology;
    private final Path out;

    /** @param out a folder, or a file whose name ends with {@code .zip} */
    public ArchiveFiles(Ontology ontology, Path out) {
        this.ontology = ontology;
        this.out = out;
    }

    /** Portal pages as HTML and as plain text, one file per document, a thousand pairs to a folder. */
    public void pages(Iterator<GeneratedPair> pairs) throws IOException {
        try (Sink sink = Sink.at(out)) {
            for (int written = 0; pairs.hasNext(); written++) {
                for (GeneratedPage page : pairs.next().pages()) {
                    sink.write(folder(written) + page.name(), page.bytes());
                }
            }
        }
    }

    /** One Turtle file per Work with the triples of both its graphs, and one with the reference things. */
    public void turtle(Iterator<GeneratedPair> pairs) throws IOException {
        DocumentQuads quads = DocumentQuads.by(ontology);
        try (Sink sink = Sink.at(out)) {
            sink.write("vocabularies.ttl", turtle(quads.vocabularies().values()));
            for (int written = 0; pairs.hasNext(); written++) {
                for (DocumentQuads.Work work : quads.of(pairs.next())) {
                    String name = folder(written) + work.document().id() + ".ttl";
                    sink.write(name, turtle(work.graphs().values()));
                }
            }
        }
    }

    private static String folder(int written) {
        return "%04d/".formatted(written / PAIRS_IN_FOLDER);
    }

    private static byte[] turtle(Collection<Graph> graphs) {
        Graph union = GraphFactory.createDefaultGraph();
        PREFIXES.forEach(union.getPrefixMapping()::setNsPrefix);
        graphs.forEach(graph -> graph.find().forEach(union::add));
        return RDFWriter.source(union).lang(Lang.TURTLE).asString().getBytes(UTF_8);
    }

    /** Every quad that a store of these documents holds, ten thousand pairs to a file, each Work's in a fixed order. */
    public void quads(Iterator<GeneratedPair> pairs) throws IOException {
        DocumentQuads quads = DocumentQuads.by(ontology);
        try (Sink sink = Sink.at(out)) {
            sink.write("vocabularies.nq", quads(quads.vocabularies()));
            for (int file = 0; pairs.hasNext(); file++) {
                try (OutputStream part = sink.open("documents-%04d.nq".formatted(file))) {
                    quads(quads, pairs, part);
                }
            }
        }
    }

    private static void quads(DocumentQuads quads, Iterator<GeneratedPair> pairs, OutputStream part)
            throws IOException {
        for (int written = 0; pairs.hasNext() && written < PAIRS_IN_FILE; written++) {
            for (DocumentQuads.Work work : quads.of(pairs.next())) {
                part.write(quads(work.graphs()));
            }
        }
    }

    private static byte[] quads(Map<Node, Graph> graphs) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        graphs.forEach(dataset::addGraph);
        String lines = RDFWriter.source(dataset).lang(Lang.NQUADS).asString();
        return lines.lines()
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }
}
