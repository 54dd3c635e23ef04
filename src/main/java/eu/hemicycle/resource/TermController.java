package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page and data for each term of the ontology, and for its present version. */
@Controller
class TermController {

    private final OntologyFiles files;
    private final Things things;
    private final TermPages terms;
    private final IriSpaces spaces;
    private final Prefixes prefixes;
    private final Representations representations;
    private final Pages pages;
    private final Responses responses;
    private final Relations relations;

    TermController(
            OntologyFiles files,
            Things things,
            TermPages terms,
            IriSpaces spaces,
            Prefixes prefixes,
            Representations representations,
            Pages pages,
            Responses responses,
            Relations relations) {
        this.files = files;
        this.things = things;
        this.terms = terms;
        this.spaces = spaces;
        this.prefixes = prefixes;
        this.representations = representations;
        this.pages = pages;
        this.responses = responses;
        this.relations = relations;
    }

    @GetMapping("/ns/{name:[A-Za-z][A-Za-z0-9]*}")
    ResponseEntity<byte[]> negotiate(@PathVariable String name, HttpServletRequest request) {
        return term(name)
                .map(term -> responses.negotiate(address(term), request))
                .orElseGet(() -> missing(request));
    }

    /** The version's own IRI ({@code owl:versionIRI}); of earlier ones there are no files. */
    @GetMapping("/ns/{version:[0-9]+\\.[0-9]+\\.[0-9]+}")
    ResponseEntity<byte[]> version(@PathVariable String version, HttpServletRequest request) {
        boolean present =
                files.ontology().map(Ontology::version).filter(version::equals).isPresent();
        return present ? responses.seeOther(OntologyController.ADDRESS, "/ns") : missing(request);
    }

    @GetMapping("/ns/{name:[A-Za-z][A-Za-z0-9]*}.{extension:[a-z]+}")
    ResponseEntity<byte[]> term(@PathVariable String name, HttpServletRequest request) {
        Optional<Format> format = Format.ofSuffix(request.getRequestURI());
        Optional<Ontology.Term> term = term(name);
        return format.isEmpty() || term.isEmpty()
                ? missing(request)
                : representation(request, format.get(), term.get());
    }

    private Optional<Ontology.Term> term(String name) {
        return files.ontology().flatMap(ontology -> ontology.term(name, spaces, prefixes));
    }

    private static Address address(Ontology.Term term) {
        return new Address(term.iri(), "/ns/" + term.name(), "");
    }

    private ResponseEntity<byte[]> representation(HttpServletRequest request, Format format, Ontology.Term term) {
        Address address = address(term);
        List<Relations.Relation> links = relations.of(address, format, Profile.FULL, Relations.Signposts.NONE);
        if (format != Format.HTML) {
            byte[] bytes = representations.write(
                    format,
                    NodeFactory.createURI(term.iri()),
                    files.ontology().orElseThrow().quads(term));
            return responses.representation(address, format, bytes, links);
        }
        Choice choice = Choice.of(request);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("address", address);
        model.put("page", things.read(() -> terms.compose(term, choice)));
        byte[] page = pages.render("resource/term", model, choice);
        return responses.page(address, choice, page, List.of(choice.interfaceLanguage()), links);
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return responses.problem(
                Problem.noPage(request.getRequestURI()), Accept.of(request.getHeader(HttpHeaders.ACCEPT)));
    }
}
