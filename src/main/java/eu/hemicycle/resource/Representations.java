package eu.hemicycle.resource;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.RIOT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.springframework.core.io.Resource;

/** Statements as bytes in every data format; equal statements give equal bytes. */
final class Representations {

    private final Prefixes prefixes;
    private final JsonLdTree jsonLd;
    private final JsonObject context;

    /** @param context the JSON-LD context; where it does not exist, the prefixes alone */
    Representations(Prefixes prefixes, Resource context) {
        this.prefixes = prefixes;
        this.context = context.exists() ? read(context) : ofPrefixes(prefixes);
        this.jsonLd = new JsonLdTree(this.context);
    }

    private static JsonObject read(Resource file) {
        try (InputStream bytes = file.getInputStream();
                JsonReader reader = Json.createReader(bytes)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonObject ofPrefixes(Prefixes prefixes) {
        JsonObjectBuilder terms = Json.createObjectBuilder();
        prefixes.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> terms.add(entry.getKey(), entry.getValue()));
        return Json.createObjectBuilder().add("@context", terms).build();
    }

    /** The JSON-LD context for authors. */
    byte[] context() {
        return JsonLdTree.bytes(context);
    }

    /**
     * Writes statements about a thing.
     *
     * @throws org.apache.jena.shared.JenaException if the format cannot express them: RDF/XML has no control characters
     */
    byte[] write(Format format, Node thing, Collection<Quad> quads) {
        if (format.hasGraphNames()) {
            return dataset(format, thing, quads);
        }
        SortedGraph graph =
                new SortedGraph(thing, quads.stream().map(Quad::asTriple).toList());
        return format.rdf().map(rdf -> graph(rdf, graph)).orElseGet(() -> jsonLd.write(graph, thing));
    }

    private byte[] graph(RDFFormat format, SortedGraph graph) {
        graph.getPrefixMapping().setNsPrefixes(prefixes.usedBy(nodes(graph.triples().stream())));
        return bytes(RDFWriter.source(graph)
                .set(RIOT.symTurtleDirectiveStyle, "rdf10")
                .format(format));
    }

    private byte[] dataset(Format format, Node thing, Collection<Quad> quads) {
        Map<Node, List<Triple>> graphs = quads.stream()
                .distinct()
                .sorted(SortedGraph.quads(thing))
                .collect(Collectors.groupingBy(
                        Quad::getGraph, LinkedHashMap::new, Collectors.mapping(Quad::asTriple, Collectors.toList())));
        List<Triple> unnamed = Optional.ofNullable(graphs.remove(Quad.defaultGraphNodeGenerated))
                .orElse(List.of());
        DatasetGraph dataset = new DatasetGraphMapLink(new SortedGraph(thing, unnamed));
        graphs.forEach((name, triples) -> dataset.addGraph(name, new SortedGraph(thing, triples)));
        dataset.prefixes().putAll(prefixes.usedBy(nodes(quads.stream().map(Quad::asTriple))));
        return bytes(RDFWriter.source(dataset)
                .set(RIOT.symTurtleDirectiveStyle, "rdf10")
                .format(format.rdf().orElseThrow()));
    }

    private static Stream<Node> nodes(Stream<Triple> triples) {
        return triples.flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    private static byte[] bytes(RDFWriterBuilder writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.output(bytes);
        return bytes.toByteArray();
    }
}
