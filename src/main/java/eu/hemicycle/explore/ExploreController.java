package eu.hemicycle.explore;

import eu.hemicycle.resource.Assets;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Ref;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.search.WorkList;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The neighbourhood of a thing: as a page, and as data for scripts. */
@Controller
class ExploreController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Index index;
    private final Listings listings;
    private final SiteAnswers answers;
    private final AskedThings asked;

    ExploreController(Index index, Listings listings, SiteAnswers answers) {
        this.index = index;
        this.listings = listings;
        this.answers = answers;
        this.asked = new AskedThings(index, listings, answers);
    }

    @GetMapping({"/explore", "/explore.html"})
    ResponseEntity<byte[]> explore(HttpServletRequest request) {
        return asked.thing("iri", request)
                .map(iri -> listings.read(() -> explored(iri, request)))
                .orElseGet(() -> listings.read(() -> asked.beginning("explore/begin", "/explore", request)));
    }

    private ResponseEntity<byte[]> explored(String iri, HttpServletRequest request) {
        Surroundings around = Surroundings.of(iri, new WorkList(index.current()));
        if (around.isEmpty()) {
            return asked.unknown(iri, request);
        }
        String language = answers.reader(request).language();
        Map<String, Object> model = new HashMap<>();
        model.put("around", around);
        model.put("names", listings.things(around.things(), language));
        model.put("newest", listings.documents(around.newest(), language));
        model.put("cytoscape", Assets.library("cytoscape") + "/dist/cytoscape.min.js");
        model.put("script", Assets.script("explore.js"));
        return answers.page(
                HttpStatus.OK, "explore/explore", model, "/explore?iri=" + AskedThings.encoded(iri), request);
    }

    /** Nodes and edges: the thing, and what is around it. */
    @GetMapping("/explore.json")
    ResponseEntity<byte[]> graph(HttpServletRequest request) {
        return asked.thing("iri", request)
                .map(iri -> listings.read(() -> {
                    Surroundings around = Surroundings.of(iri, new WorkList(index.current()));
                    return around.isEmpty()
                            ? asked.unknown(iri, request)
                            : graph(around, answers.reader(request).language());
                }))
                .orElseGet(() -> asked.unknown("", request));
    }

    private ResponseEntity<byte[]> graph(Surroundings around, String language) {
        Map<String, Ref> names = listings.things(around.things(), language);
        Map<String, Integer> weights = new LinkedHashMap<>();
        around.groups()
                .values()
                .forEach(group -> group.forEach(count -> weights.merge(count.value(), count.works(), Math::max)));
        around.newest().forEach(document -> weights.merge(document, 1, Math::max));
        weights.remove(around.centre());
        List<Map<String, Object>> nodes = Stream.concat(Stream.of(around.centre()), weights.keySet().stream())
                .map(iri -> node(iri, Optional.ofNullable(names.get(iri))))
                .toList();
        List<Map<String, Object>> edges = new ArrayList<>();
        weights.forEach(
                (iri, weight) -> edges.add(Map.of("source", around.centre(), "target", iri, "documents", weight)));
        byte[] json =
                JSON.writeValueAsString(Map.of("nodes", nodes, "edges", edges)).getBytes(StandardCharsets.UTF_8);
        return answers.file("application/json", json);
    }

    private static Map<String, Object> node(String iri, Optional<Ref> ref) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", iri);
        node.put("label", ref.map(known -> known.label().text()).orElse(iri));
        node.put("kind", ref.map(known -> known.kind().key()).orElse("thing"));
        node.put("href", ref.map(Ref::href).orElse(""));
        return node;
    }
}
