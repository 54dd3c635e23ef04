package eu.hemicycle.explore;

import eu.hemicycle.resource.Assets;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Ref;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.search.WorkList;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The neighbourhood of a thing, and two things side by side: as pages, and as data for scripts. */
@Controller
class ExploreController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** From which a reader may begin. */
    private static final List<String> EXAMPLES = List.of(
            "http://publications.europa.eu/resource/authority/corporate-body/CERT-EU",
            "http://publications.europa.eu/resource/authority/corporate-body/ENISA",
            "http://data.europa.eu/eli/dir/2016/1148/oj");

    private final Index index;
    private final Listings listings;
    private final SiteAnswers answers;

    ExploreController(Index index, Listings listings, SiteAnswers answers) {
        this.index = index;
        this.listings = listings;
        this.answers = answers;
    }

    @GetMapping({"/explore", "/explore.html"})
    ResponseEntity<byte[]> explore(HttpServletRequest request) {
        return thing("iri", request)
                .map(iri -> listings.read(() -> explored(iri, request)))
                .orElseGet(() -> listings.read(() -> beginning("explore/begin", "/explore", request)));
    }

    private ResponseEntity<byte[]> explored(String iri, HttpServletRequest request) {
        Surroundings around = Surroundings.of(iri, new WorkList(index.current()));
        if (around.isEmpty()) {
            return unknown(iri, request);
        }
        String language = answers.reader(request).language();
        Map<String, Object> model = new HashMap<>();
        model.put("around", around);
        model.put("names", listings.things(around.things(), language));
        model.put("newest", listings.documents(around.newest(), language));
        model.put("cytoscape", Assets.library("cytoscape") + "/dist/cytoscape.min.js");
        model.put("script", Assets.script("explore.js"));
        return answers.page(HttpStatus.OK, "explore/explore", model, "/explore?iri=" + encoded(iri), request);
    }

    /** Nodes and edges: the thing, and what is around it. */
    @GetMapping("/explore.json")
    ResponseEntity<byte[]> graph(HttpServletRequest request) {
        return thing("iri", request)
                .map(iri -> listings.read(() -> {
                    Surroundings around = Surroundings.of(iri, new WorkList(index.current()));
                    return around.isEmpty()
                            ? unknown(iri, request)
                            : graph(around, answers.reader(request).language());
                }))
                .orElseGet(() -> unknown("", request));
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

    @GetMapping({"/compare", "/compare.html"})
    ResponseEntity<byte[]> compare(HttpServletRequest request) {
        Optional<String> a = thing("a", request);
        Optional<String> b = thing("b", request);
        return a.isPresent() && b.isPresent()
                ? listings.read(() -> compared(a.get(), b.get(), request))
                : listings.read(() -> beginning("explore/pair", "/compare", request));
    }

    private ResponseEntity<byte[]> compared(String a, String b, HttpServletRequest request) {
        Comparison comparison = Comparison.of(a, b, new WorkList(index.current()));
        if (comparison.a() == 0 || comparison.b() == 0) {
            return unknown(comparison.a() == 0 ? a : b, request);
        }
        String language = answers.reader(request).language();
        Set<String> things = new LinkedHashSet<>(List.of(a, b));
        comparison.groups().values().forEach(group -> group.forEach(pair -> things.add(pair.iri())));
        comparison.bridges().forEach(pair -> things.add(pair.iri()));
        Map<String, Object> model = new HashMap<>();
        model.put("a", a);
        model.put("b", b);
        model.put("comparison", comparison);
        model.put("drawing", Bars.of(comparison.years()));
        model.put("names", listings.things(things, language));
        model.put("common", listings.documents(comparison.common(), language));
        return answers.page(
                HttpStatus.OK, "explore/compare", model, "/compare?a=" + encoded(a) + "&b=" + encoded(b), request);
    }

    /** By year, how many documents lead to each of the two (RFC 4180). */
    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        Optional<String> a = thing("a", request);
        Optional<String> b = thing("b", request);
        if (a.isEmpty() || b.isEmpty()) {
            return unknown("", request);
        }
        return listings.read(() -> {
            StringBuilder csv = new StringBuilder("year,a,b\r\n");
            Comparison.of(a.get(), b.get(), new WorkList(index.current()))
                    .years()
                    .forEach(year -> csv.append(year.year())
                            .append(',')
                            .append(year.a())
                            .append(',')
                            .append(year.b())
                            .append("\r\n"));
            return answers.file("text/csv;charset=utf-8", csv.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private ResponseEntity<byte[]> beginning(String template, String self, HttpServletRequest request) {
        Map<String, Ref> examples = new LinkedHashMap<>();
        WorkList list = new WorkList(index.current());
        listings.things(EXAMPLES, answers.reader(request).language()).forEach((iri, ref) -> {
            if (list.leadingTo(iri, "", 1, Map.of()).total() > 0) {
                examples.put(iri, ref);
            }
        });
        return answers.page(
                HttpStatus.OK,
                template,
                Map.of(
                        "examples", examples,
                        "a", thing("a", request).orElse(""),
                        "b", thing("b", request).orElse("")),
                self,
                request);
    }

    private ResponseEntity<byte[]> unknown(String iri, HttpServletRequest request) {
        return answers.problem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Nothing here leads to it",
                iri.isEmpty()
                        ? "The parameter that names the thing is missing, or no absolute IRI."
                        : "No question or answer kept here leads to <" + iri + ">. Look for its name in /search.",
                request);
    }

    /** Only what is an absolute IRI. */
    private static Optional<String> thing(String parameter, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(parameter))
                .map(String::strip)
                .filter(ExploreController::isIri);
    }

    private static boolean isIri(String text) {
        try {
            return text.length() <= 2048 && new URI(text).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String encoded(String iri) {
        return UriUtils.encode(iri, StandardCharsets.UTF_8);
    }
}
