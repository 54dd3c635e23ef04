package eu.hemicycle.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import tools.jackson.databind.JsonNode;

/** What a follower of RDF Patches keeps that reads rows by {@code n3}: graphs, here by their names. */
final class PatchHarvester extends Harvester {

    private final Scripts scripts;
    private String next;

    PatchHarvester(Scripts scripts, String url, Path folder) {
        this.scripts = scripts;
        this.next = url + "/feeds/patches";
    }

    @Override
    void goOn() throws IOException, InterruptedException {
        JsonNode patch = scripts.json("patches.mjs", next);
        if (patch.get("begun").asBoolean()) {
            clear();
        }
        apply(patch.get("adds"), quads(patch.get("quads")));
        next = patch.get("next").asString();
    }

    private void apply(JsonNode adds, List<Quad> quads) {
        for (int i = 0; i < quads.size(); i++) {
            Set<Triple> graph = part(quads.get(i).getGraph().getURI());
            Triple triple = quads.get(i).asTriple();
            if (!(adds.get(i).asBoolean() ? graph.add(triple) : graph.remove(triple))) {
                throw new Refused("A row that changes nothing: " + quads.get(i));
            }
        }
    }

    private static List<Quad> quads(JsonNode printed) {
        List<Quad> quads = new ArrayList<>();
        String rows = printed.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
        RDFParser.fromString(rows, Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }
}
