package eu.hemicycle.fragments;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** The formats of fragments, the best first. With graphs, what a fragment says of itself is in one of its own. */
enum FragmentFormat {
    TURTLE("text/turtle", RDFFormat.TURTLE_BLOCKS, false),
    TRIG("application/trig", RDFFormat.TRIG_BLOCKS, true),
    N_QUADS("application/n-quads", RDFFormat.NQUADS, true),
    JSON_LD("application/ld+json", RDFFormat.JSONLD11_PLAIN, true),
    N_TRIPLES("application/n-triples", RDFFormat.NTRIPLES, false);

    private final String mediaType;
    private final RDFFormat format;
    private final boolean graphs;

    FragmentFormat(String mediaType, RDFFormat format, boolean graphs) {
        this.mediaType = mediaType;
        this.format = format;
        this.graphs = graphs;
    }

    static Optional<FragmentFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(format -> format.mediaType).toList();
    }

    String contentType() {
        return this == JSON_LD ? mediaType : mediaType + ";charset=utf-8";
    }

    byte[] write(List<Triple> data, Metadata metadata) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (graphs) {
            DatasetGraph dataset = DatasetGraphFactory.create();
            data.forEach(triple -> dataset.getDefaultGraph().add(triple));
            Node graph = metadata.graph();
            metadata.triples().forEach(triple -> dataset.add(Quad.create(graph, triple)));
            RDFWriter.source(dataset).format(format).output(bytes);
        } else {
            Graph graph = GraphFactory.createDefaultGraph();
            data.forEach(graph::add);
            metadata.triples().forEach(graph::add);
            RDFWriter.source(graph).format(format).output(bytes);
        }
        return bytes.toByteArray();
    }
}
