package eu.hemicycle.catalogue.crawlers;

import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.SiteAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The interfaces of this site for programs, as a set of links (RFC 9727; RFC 9264 section 4.2). */
@Controller
class ApiCatalogController {

    private static final String PATH = "/.well-known/api-catalog";
    private static final String TYPE = "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /**
     * An interface.
     *
     * @param description its machine-readable description, with the media type; where it is empty, the interface describes itself
     * @param documentation for people
     */
    private record Api(String path, String title, List<Link> description, String documentation) {}

    private record Link(String path, String type) {}

    private static final Link OPEN_API = new Link("/openapi.json", "application/json");

    private static final List<Api> APIS = List.of(
            new Api("/sparql", "SPARQL 1.1 endpoint", List.of(new Link("/sparql", "text/turtle"), OPEN_API), "/sparql"),
            new Api("/queries", "Stored queries", List.of(OPEN_API), "/queries"),
            new Api("/search", "Search", List.of(OPEN_API), "/search"),
            new Api("/reconcile", "Reconciliation", List.of(new Link("/reconcile", "application/json")), "/reconcile"),
            new Api("/mcp", "Model Context Protocol", List.of(), "/mcp"),
            new Api("/fragments", "Triple Pattern Fragments", List.of(), "/fragments"),
            new Api("/data", "Named graphs (Graph Store Protocol)", List.of(OPEN_API), "/sparql"),
            new Api(
                    "/feeds/oai",
                    "OAI-PMH 2.0",
                    List.of(new Link("/feeds/oai?verb=Identify", "text/xml")),
                    "/catalogue.html"),
            new Api(
                    "/feeds/ldes",
                    "Linked Data Event Stream",
                    List.of(new Link("/feeds/ldes", "application/ld+json")),
                    "/catalogue.html"),
            new Api("/feeds/atom", "Changes as Atom", List.of(), "/catalogue.html"),
            new Api("/feeds/patches", "Changes as RDF Patches", List.of(), "/catalogue.html"),
            new Api("/catalogue", "DCAT-AP catalogue", List.of(), "/catalogue.html"));

    private final Site site;
    private final SiteAnswers answers;

    ApiCatalogController(Site site, SiteAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> catalog() {
        List<Map<String, Object>> contexts = new ArrayList<>();
        contexts.add(Map.of(
                "anchor",
                site.url(PATH),
                "item",
                APIS.stream()
                        .map(api -> Map.of("href", site.url(api.path()), "title", api.title()))
                        .toList()));
        APIS.forEach(api -> contexts.add(context(api)));
        return answers.file(TYPE, JSON.writeValueAsBytes(Map.of("linkset", contexts)));
    }

    private Map<String, Object> context(Api api) {
        Map<String, Object> context = new HashMap<>();
        context.put("anchor", site.url(api.path()));
        if (!api.description().isEmpty()) {
            context.put(
                    "service-desc",
                    api.description().stream()
                            .map(link -> target(link.path(), link.type()))
                            .toList());
        }
        context.put("service-doc", List.of(target(api.documentation(), "text/html")));
        context.put("status", List.of(target("/actuator/health", "application/json")));
        return context;
    }

    private Map<String, String> target(String path, String type) {
        return Map.of("href", site.url(path), "type", type);
    }
}
