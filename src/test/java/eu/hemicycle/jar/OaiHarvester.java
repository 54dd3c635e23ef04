package eu.hemicycle.jar;

import eu.hemicycle.catalogue.feeds.Elements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/**
 * What {@code oai-pmh} harvests. It follows the lists and reads the headers; RDF/XML, which it turns into something else, is
 * read from the answers that it got.
 */
final class OaiHarvester extends Harvester {

    private final Scripts scripts;
    private final String repository;
    private String since = "";

    OaiHarvester(Scripts scripts, String url, Path folder) {
        this.scripts = scripts;
        this.repository = url + "/feeds/oai";
    }

    @Override
    void goOn() throws IOException, InterruptedException {
        JsonNode harvest = scripts.json("oai-pmh.mjs", repository, since);
        Map<String, Set<Triple>> read = new TreeMap<>();
        String began = "";
        for (JsonNode text : harvest.get("answers")) {
            Element answer = Elements.root(text.asString());
            began = began.isEmpty() ? Elements.text(answer, "responseDate") : began;
            Elements.all(answer, "record").forEach(item -> read.put(Elements.text(item, "identifier"), triples(item)));
        }
        for (JsonNode item : harvest.get("items")) {
            String identifier = item.get("identifier").asString();
            put(identifier, item.get("deleted").asBoolean() ? Set.of() : read.get(identifier));
        }
        since = began;
    }

    private static Set<Triple> triples(Element item) {
        return Elements.first(item, "RDF")
                .map(rdf -> RDFParser.fromString(Elements.xml(rdf), Lang.RDFXML)
                        .toGraph()
                        .find()
                        .toSet())
                .orElse(Set.of());
    }
}
