package eu.hemicycle.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    ResponseEntity<byte[]> home() {
        return things.read(() -> responses.file(Format.HTML.contentType(), pages.render("resource/home", model())));
    }

    private Map<String, Object> model() {
        Overview.Figures figures = overview.figures();
        List<ListedDocument> newest = lists.list(figures.newest(), Pages.LANGUAGE);
        Map<String, Object> model = new HashMap<>();
        model.put("figures", figures);
        model.put("newest", newest);
        model.put(
                "example",
                newest.stream()
                        .map(document -> document.ref().href())
                        .findFirst()
                        .orElse(""));
        return model;
    }

    /** What the types of problem documents mean. */
    @GetMapping("/problems")
    ResponseEntity<byte[]> problems() {
        return responses.file(
                Format.HTML.contentType(), pages.render("resource/problems", Map.of("keys", Problem.KEYS)));
    }
}
