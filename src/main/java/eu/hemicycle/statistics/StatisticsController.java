package eu.hemicycle.statistics;

import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Ref;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.search.Tally;
import eu.hemicycle.search.Tally.Parts;
import eu.hemicycle.search.Tally.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The statistics as a page, and each figure as a table. */
@Controller
class StatisticsController {

    private final Counted counted;
    private final Listings listings;
    private final SiteAnswers answers;

    StatisticsController(Counted counted, Listings listings, SiteAnswers answers) {
        this.counted = counted;
        this.listings = listings;
        this.answers = answers;
    }

    @GetMapping({"/statistics", "/statistics.html"})
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        String language = answers.reader(request).language();
        return listings.read(
                () -> answers.page(HttpStatus.OK, "statistics/statistics", model(language), "/statistics", request));
    }

    /** A figure as SPARQL answers its query. */
    @GetMapping("/statistics/{key}.{extension}")
    ResponseEntity<byte[]> table(@PathVariable String key, @PathVariable String extension, HttpServletRequest request) {
        return Figure.named(key)
                .flatMap(figure -> TableFormat.of(extension).map(format -> table(figure, format)))
                .orElseGet(() -> answers.missing(request));
    }

    private ResponseEntity<byte[]> table(Figure figure, TableFormat format) {
        return listings.read(
                () -> answers.file(format.contentType(), format.write(figure.columns(), figure.rows(counted.tally()))));
    }

    private Map<String, Object> model(String language) {
        Tally tally = counted.tally();
        Map<Figure, List<List<Node>>> tables = new EnumMap<>(Figure.class);
        Arrays.stream(Figure.values()).forEach(figure -> tables.put(figure, figure.rows(tally)));
        Map<String, Ref> names = listings.things(things(tables.values()), language);
        return Map.of(
                "figures",
                tables.entrySet().stream()
                        .filter(table -> !table.getValue().isEmpty())
                        .map(table -> FigureView.of(table.getKey(), table.getValue(), names))
                        .toList(),
                "questions",
                tally.parts().getOrDefault(Side.QUESTION, Parts.NONE).all(),
                "answers",
                tally.parts().getOrDefault(Side.ANSWER, Parts.NONE).all());
    }

    private static List<String> things(Collection<List<List<Node>>> tables) {
        return tables.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .toList();
    }
}
