package eu.hemicycle.explore;

import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.search.WorkList;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Two things side by side: as a page, and over the years as a table. */
@Controller
class CompareController {

    private final Index index;
    private final Listings listings;
    private final SiteAnswers answers;
    private final AskedThings asked;

    CompareController(Index index, Listings listings, SiteAnswers answers) {
        this.index = index;
        this.listings = listings;
        this.answers = answers;
        this.asked = new AskedThings(index, listings, answers);
    }

    @GetMapping({"/compare", "/compare.html"})
    ResponseEntity<byte[]> compare(HttpServletRequest request) {
        Optional<String> a = asked.thing("a", request);
        Optional<String> b = asked.thing("b", request);
        return a.isPresent() && b.isPresent()
                ? listings.read(() -> compared(a.get(), b.get(), request))
                : listings.read(() -> asked.beginning("explore/pair", "/compare", request));
    }

    private ResponseEntity<byte[]> compared(String a, String b, HttpServletRequest request) {
        Comparison comparison = Comparison.of(a, b, new WorkList(index.current()));
        if (comparison.a() == 0 || comparison.b() == 0) {
            return asked.unknown(comparison.a() == 0 ? a : b, request);
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
                HttpStatus.OK,
                "explore/compare",
                model,
                "/compare?a=" + AskedThings.encoded(a) + "&b=" + AskedThings.encoded(b),
                request);
    }

    /** By year, how many documents lead to each of the two (RFC 4180). */
    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        Optional<String> a = asked.thing("a", request);
        Optional<String> b = asked.thing("b", request);
        if (a.isEmpty() || b.isEmpty()) {
            return asked.unknown("", request);
        }
        return listings.read(() -> {
            StringBuilder csv = new StringBuilder(CSVFormat.RFC4180.format("year", "a", "b")).append("\r\n");
            Comparison.of(a.get(), b.get(), new WorkList(index.current()))
                    .years()
                    .forEach(year -> csv.append(CSVFormat.RFC4180.format(year.year(), year.a(), year.b()))
                            .append("\r\n"));
            return answers.file("text/csv;charset=utf-8", csv.toString().getBytes(StandardCharsets.UTF_8));
        });
    }
}
