package eu.hemicycle.resource;

import eu.hemicycle.search.WorkList;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What links to a thing: the documents, counted by property and listed for one of them. */
@Controller
class LinksController {

    private final Things things;
    private final ThingPages lists;
    private final IriSpaces spaces;
    private final Prefixes prefixes;
    private final Pages pages;
    private final Responses responses;

    LinksController(
            Things things, ThingPages lists, IriSpaces spaces, Prefixes prefixes, Pages pages, Responses responses) {
        this.things = things;
        this.lists = lists;
        this.spaces = spaces;
        this.prefixes = prefixes;
        this.pages = pages;
        this.responses = responses;
    }

    /**
     * @param by the property, by its short name or IRI; empty for the counts alone
     * @param after where the list goes on, as a page of it said
     */
    @GetMapping("/links")
    ResponseEntity<byte[]> links(
            @RequestParam(defaultValue = "") String iri,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        Accept accept = Accept.of(request.getHeader(HttpHeaders.ACCEPT));
        if (!Iris.isAbsolute(iri)) {
            return responses.problem(Problem.badIri(iri), accept);
        }
        return things.read(() -> {
            if (!things.knows(iri)) {
                return responses.problem(Problem.unknown(iri), accept);
            }
            List<LinkCount> counts = things.links(iri, prefixes);
            Optional<LinkCount> chosen = counts.stream()
                    .filter(count -> by.equals(count.property()) || by.equals(count.iri()))
                    .findFirst();
            return by.isEmpty() || chosen.isPresent()
                    ? page(iri, counts, chosen, after, request)
                    : responses.problem(Problem.noLink(iri, by), accept);
        });
    }

    private ResponseEntity<byte[]> page(
            String iri, List<LinkCount> counts, Optional<LinkCount> chosen, String after, HttpServletRequest request) {
        Choice choice = Choice.of(request).orPreferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of());
        Node thing = NodeFactory.createURI(iri);
        Optional<WorkList.Page> found = chosen.map(count -> things.linking(count.iri(), iri, after));
        String self = chosen.map(LinkCount::href).orElse("/links?iri=" + Iris.encodeParameter(iri));
        Map<String, Object> model = new HashMap<>();
        model.put("self", after.isEmpty() ? self : self + "&after=" + Iris.encodeParameter(after));
        model.put("first", self);
        model.put("beginning", after.isEmpty());
        model.put(
                "thing",
                new Names(things.names(List.of(thing)), spaces::pathOf, prefixes, choice.contentLanguage()).ref(thing));
        model.put("links", counts);
        model.put("chosen", chosen.orElse(null));
        model.put(
                "documents",
                found.map(page -> lists.list(
                                page.works().stream()
                                        .map(NodeFactory::createURI)
                                        .toList(),
                                choice.contentLanguage()))
                        .orElse(List.of()));
        model.put(
                "next",
                found.flatMap(WorkList.Page::next)
                        .map(place -> self + "&after=" + place)
                        .orElse(""));
        return responses.negotiated(pages.render("resource/links", model, choice), choice);
    }
}
