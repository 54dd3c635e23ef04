package eu.hemicycle.resource;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.api.ErrorType;
import eu.hemicycle.api.ErrorTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the types of problem documents mean: all of them, and a page for each at its own IRI. */
@Controller
class ErrorTypesController {

    private final ErrorTypes types;
    private final ErrorExamples examples;
    private final Pages pages;
    private final Responses responses;

    ErrorTypesController(List<ApiPart> parts, Site site, Pages pages, Responses responses) {
        this.types = new ErrorTypes(parts);
        this.examples = new ErrorExamples(site);
        this.pages = pages;
        this.responses = responses;
    }

    @GetMapping(ErrorType.INDEX)
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return page("resource/problems", Map.of("types", types.all(), "self", ErrorType.INDEX), request);
    }

    @GetMapping(ErrorType.INDEX + "/{key}")
    ResponseEntity<byte[]> one(@PathVariable String key, HttpServletRequest request) {
        return types.find(key)
                .map(type -> page(
                        "resource/errortype",
                        Map.of("type", type, "example", examples.of(type), "self", type.path()),
                        request))
                .orElseGet(() -> responses.problem(
                        Problem.noPage(request.getRequestURI()), Accept.of(request.getHeader(HttpHeaders.ACCEPT))));
    }

    private ResponseEntity<byte[]> page(String template, Map<String, Object> model, HttpServletRequest request) {
        Choice choice = Choice.of(request).orPreferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of());
        return responses.negotiated(pages.render(template, model, choice), choice);
    }
}
