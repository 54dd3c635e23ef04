package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ontology and what belongs to it: terms as a page and as data, the shapes, the JSON-LD context. */
@Controller
class OntologyController {

    static final Address ADDRESS = new Address(Ontology.IRI, "/ns", "");

    private final OntologyFiles files;
    private final IriSpaces spaces;
    private final Prefixes prefixes;
    private final Representations representations;
    private final Pages pages;
    private final Responses responses;
    private final Relations relations;

    OntologyController(
            OntologyFiles files,
            IriSpaces spaces,
            Prefixes prefixes,
            Representations representations,
            Pages pages,
            Responses responses,
            Relations relations) {
        this.files = files;
        this.spaces = spaces;
        this.prefixes = prefixes;
        this.representations = representations;
        this.pages = pages;
        this.responses = responses;
        this.relations = relations;
    }

    @GetMapping("/ns")
    ResponseEntity<byte[]> negotiate(HttpServletRequest request) {
        return responses.negotiate(ADDRESS, request);
    }

    @GetMapping({"/ns.ttl", "/ns.jsonld", "/ns.rdf", "/ns.nt", "/ns.trig", "/ns.nq", "/ns.json", "/ns.html"})
    ResponseEntity<byte[]> ontology(HttpServletRequest request) {
        Format format = Format.ofSuffix(request.getRequestURI()).orElseThrow();
        Optional<Ontology> ontology = files.ontology();
        return ontology.map(found -> representation(request, format, found)).orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> representation(HttpServletRequest request, Format format, Ontology ontology) {
        Choice choice = Choice.of(request);
        List<Relations.Relation> links = relations.of(ADDRESS, format, Profile.FULL, Relations.Signposts.NONE);
        return format == Format.HTML
                ? responses.page(
                        ADDRESS,
                        choice,
                        pages.render("resource/ns", model(ontology), choice),
                        List.of(choice.interfaceLanguage()),
                        links)
                : responses.representation(ADDRESS, format, bytes(ontology, format), links);
    }

    private byte[] bytes(Ontology ontology, Format format) {
        return format == Format.TURTLE
                ? ontology.turtle()
                : representations.write(format, ontology.node(), ontology.quads());
    }

    private Map<String, Object> model(Ontology ontology) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("address", ADDRESS);
        model.put("name", ontology.title(prefixes));
        model.put("descriptions", ontology.descriptions());
        model.put("groups", ontology.groups(spaces, prefixes));
        model.put("namespace", Ontology.NAMESPACE);
        model.put(
                "rules",
                Stream.of("record", "added")
                        .filter(name -> files.shapes(name).isPresent())
                        .toList());
        model.put("changes", files.changes().isPresent());
        return model;
    }

    @GetMapping("/context.jsonld")
    ResponseEntity<byte[]> context() {
        return responses.file(Format.JSON_LD.contentType(), representations.context());
    }

    /** What changed for readers of the data. */
    @GetMapping("/ns/changes")
    ResponseEntity<byte[]> changes(HttpServletRequest request) {
        return files.changes()
                .map(changes -> responses.file("text/plain;charset=utf-8", changes))
                .orElseGet(() -> missing(request));
    }

    /** Of rules there is no page: who reads HTML gets them as they are written. */
    @GetMapping("/shapes/{name:[A-Za-z0-9_-]+}")
    ResponseEntity<byte[]> negotiateShapes(@PathVariable String name, HttpServletRequest request) {
        Accept accept = Accept.of(request.getHeader(HttpHeaders.ACCEPT));
        return files.shapes(name)
                .map(shapes -> shapes(name, shapes))
                .map(address -> accept.choose()
                        .map(format ->
                                responses.seeOther(address, address.in(format == Format.HTML ? Format.TURTLE : format)))
                        .orElseGet(() -> responses.problem(Problem.notAcceptable(address), accept)))
                .orElseGet(() -> missing(request));
    }

    private static Address shapes(String name, Ontology shapes) {
        return new Address(shapes.node().toString(), "/shapes/" + name, "");
    }

    @GetMapping("/shapes/{name:[A-Za-z0-9_-]+}.{extension:[a-z]+}")
    ResponseEntity<byte[]> shapes(@PathVariable String name, HttpServletRequest request) {
        Optional<Ontology> shapes = files.shapes(name);
        Optional<Format> format = Format.ofSuffix(request.getRequestURI()).filter(found -> found != Format.HTML);
        if (shapes.isEmpty() || format.isEmpty()) {
            return missing(request);
        }
        Address address = shapes(name, shapes.get());
        List<Relations.Relation> links = relations.of(address, format.get(), Profile.FULL, Relations.Signposts.NONE);
        return responses.representation(address, format.get(), bytes(shapes.get(), format.get()), links);
    }

    /** The version's own IRI ({@code owl:versionIRI}); of earlier ones there are no files. */
    @GetMapping("/shapes/{name:[A-Za-z0-9_-]+}/{version:[0-9]+\\.[0-9]+\\.[0-9]+}")
    ResponseEntity<byte[]> shapesVersion(
            @PathVariable String name, @PathVariable String version, HttpServletRequest request) {
        return files.shapes(name)
                .filter(shapes -> shapes.version().equals(version))
                .map(shapes -> responses.seeOther(shapes(name, shapes), "/shapes/" + name))
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return responses.problem(
                Problem.noPage(request.getRequestURI()), Accept.of(request.getHeader(HttpHeaders.ACCEPT)));
    }
}
