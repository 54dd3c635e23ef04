package eu.hemicycle.sparql;

import eu.hemicycle.query.Parameter;
import eu.hemicycle.query.StoredQuery;
import eu.hemicycle.resource.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;

/** The page of a stored query: its question, a form for its parameters, its text, and its result. */
final class StoredQueryPage {

    private static final String TEMPLATE = "sparql/query";

    private final SparqlOptions options;
    private final Pages pages;

    private final String d3 = Assets.library("d3");
    private final String resultsScript = Assets.script("results.js");

    StoredQueryPage(SparqlOptions options, Pages pages) {
        this.options = options;
        this.pages = pages;
    }

    /**
     * A field of the form.
     *
     * @param value what it holds
     */
    record Field(Parameter parameter, String value) {}

    Answer withResult(
            HttpServletRequest request,
            HttpServletResponse response,
            StoredQueryCall call,
            Query query,
            ShownResults.Shown shown) {
        Map<String, Object> model = model(request, call, query.toString());
        model.put("result", shown.view());
        model.put("downloads", downloads(call, shown.view()));
        model.put("d3", d3);
        model.put("resultsScript", resultsScript);
        return pages.page(request, response, TEMPLATE, model, shown.data());
    }

    Answer withProblem(
            HttpServletRequest request, HttpServletResponse response, StoredQueryCall call, Problem problem) {
        Map<String, Object> model = model(request, call, call.stored().text());
        model.put("problem", problem);
        return pages.page(request, response, TEMPLATE, model, problem);
    }

    private static List<Download> downloads(StoredQueryCall call, ResultView result) {
        return result.formats().stream()
                .map(format -> new Download(format.label(), call.address(format.shortName())))
                .toList();
    }

    private Map<String, Object> model(HttpServletRequest request, StoredQueryCall call, String text) {
        StoredQuery stored = call.stored();
        Map<String, Object> model = new HashMap<>();
        model.put("stored", stored);
        model.put(
                "fields",
                stored.parameters().stream()
                        .map(parameter -> new Field(parameter, call.shown(parameter)))
                        .toList());
        model.put("text", text.strip());
        model.put("address", options.site(request) + call.address("csv"));
        return model;
    }
}
