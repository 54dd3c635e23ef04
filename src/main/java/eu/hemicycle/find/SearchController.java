package eu.hemicycle.find;

import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.ProblemType;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.search.InvalidWords;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search. {@code /search} negotiates without redirect; a suffix or {@code format=} says the form. */
@Controller
class SearchController {

    private static final String HTML = "text/html";

    private final SearchPages pages;
    private final SearchData data;
    private final Listings listings;
    private final SiteAnswers answers;

    SearchController(SearchPages pages, SearchData data, Listings listings, SiteAnswers answers) {
        this.pages = pages;
        this.data = data;
        this.listings = listings;
        this.answers = answers;
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        String format = request.getParameter("format");
        if (format != null) {
            return named(format, request);
        }
        return answers.accepted(request, SearchFormat.mediaTypes())
                .map(type -> SiteAnswers.varying(
                        SearchFormat.ofMediaType(type)
                                .map(data -> data(data, request))
                                .orElseGet(() -> page(request)),
                        HttpHeaders.ACCEPT,
                        HttpHeaders.ACCEPT_LANGUAGE))
                .orElseGet(() -> answers.problem(
                        ProblemType.NOT_ACCEPTABLE,
                        "A search is answered as " + HTML + ", " + String.join(", ", SearchFormat.mediaTypes())
                                + "; the Accept header names none of them.",
                        request));
    }

    private ResponseEntity<byte[]> named(String format, HttpServletRequest request) {
        if (format.equals("html")) {
            return page(request);
        }
        return SearchFormat.ofExtension(format)
                .map(data -> data(data, request))
                .orElseGet(() -> answers.problem(
                        ProblemType.FORMAT,
                        "The value of format is not one of html, json, jsonld, csv, atom: " + format + ".",
                        request));
    }

    @GetMapping("/search.html")
    ResponseEntity<byte[]> html(HttpServletRequest request) {
        return page(request);
    }

    @GetMapping({"/search.json", "/search.jsonld", "/search.csv", "/search.atom"})
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String path = request.getRequestURI();
        return data(
                SearchFormat.ofExtension(path.substring(path.lastIndexOf('.') + 1))
                        .orElseThrow(),
                request);
    }

    /** The SPARQL query that gives the list, as text. */
    @GetMapping("/search.rq")
    ResponseEntity<byte[]> query(HttpServletRequest request) {
        try {
            String query = SearchSparql.of(SearchState.of(request).wanted());
            return answers.file("application/sparql-query;charset=utf-8", query.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidWords invalid) {
            return invalid(invalid, request);
        }
    }

    /** What somebody who is still writing may be looking for; nothing for less than two letters. */
    @GetMapping("/search/suggest")
    ResponseEntity<byte[]> suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        String language = answers.reader(request).language();
        return answers.file("application/json", listings.read(() -> data.suggestions(q, language)));
    }

    private ResponseEntity<byte[]> invalid(InvalidWords invalid, HttpServletRequest request) {
        return answers.problem(ProblemType.SEARCH, message(invalid), request);
    }

    private ResponseEntity<byte[]> data(SearchFormat format, HttpServletRequest request) {
        try {
            SearchState state = SearchState.of(request);
            String language = answers.reader(request).language();
            SearchData.Answer answer = listings.read(() -> data.answer(format, state, language));
            ResponseEntity<byte[]> file = answers.file(format.contentType(), answer.bytes());
            HttpHeaders headers = new HttpHeaders();
            headers.putAll(file.getHeaders());
            headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
            headers.set(HttpHeaders.CONTENT_LOCATION, state.href(format.path()));
            answer.links().forEach(link -> headers.add(HttpHeaders.LINK, link));
            return new ResponseEntity<>(file.getBody(), headers, HttpStatus.OK);
        } catch (InvalidWords invalid) {
            return invalid(invalid, request);
        }
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("searching", true);
        try {
            SearchState state = SearchState.of(request);
            model.put("state", state);
            String language = answers.reader(request).language();
            return listings.read(() -> {
                model.put("page", pages.compose(state, language));
                return answers.page(HttpStatus.OK, "find/search", model, state.plainHref(), request);
            });
        } catch (InvalidWords invalid) {
            model.put("fault", message(invalid));
            model.put("written", Optional.ofNullable(request.getParameter("q")).orElse(""));
            return answers.page(HttpStatus.BAD_REQUEST, "find/search", model, SearchState.PATH, request);
        }
    }

    private static String message(InvalidWords invalid) {
        return Optional.ofNullable(invalid.getMessage()).orElse("");
    }
}
