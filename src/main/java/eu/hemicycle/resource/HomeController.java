package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what this is, how much there is, what is new, how to get at it. */
@Controller
class HomeController {

    private final Things things;
    private final Overview overview;
    private final ThingPages lists;
    private final Pages pages;
    private final Responses responses;

    HomeController(Things things, Overview overview, ThingPages lists, Pages pages, Responses responses) {
        this.things = things;
        this.overview = overview;
        this.lists = lists;
        this.pages = pages;
        this.responses = responses;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        Choice choice = choice(request);
        return things.read(() -> responses.negotiated(pages.render("resource/home", model(choice), choice), choice));
    }

    /** These addresses have no other form, so that the page itself is in the language that the reader prefers. */
    private static Choice choice(HttpServletRequest request) {
        return Choice.of(request).orPreferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of());
    }

    private Map<String, Object> model(Choice choice) {
        Overview.Figures figures = overview.figures();
        List<ListedDocument> newest = lists.list(figures.newest(), choice.contentLanguage());
        Map<String, Object> model = new HashMap<>();
        model.put("figures", figures);
        model.put("self", "/");
        model.put("newest", newest);
        model.put(
                "example",
                newest.stream()
                        .map(document -> document.ref().href())
                        .findFirst()
                        .orElse(""));
        return model;
    }
}
