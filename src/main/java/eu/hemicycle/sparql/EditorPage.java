package eu.hemicycle.sparql;

import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import eu.hemicycle.resource.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The page of the endpoint for people: a form, examples, limits, the meaning of errors, and the result of a query. */
final class EditorPage {

    private static final String TEMPLATE = "sparql/editor";

    private final Limits limits;
    private final StoredQueries queries;
    private final Pages pages;
    private final String codeMirror = Assets.library("codemirror");
    private final String d3 = Assets.library("d3");
    private final String editorScript = Assets.script("editor.js");
    private final String resultsScript = Assets.script("results.js");

    EditorPage(Limits limits, StoredQueries queries, Pages pages) {
        this.limits = limits;
        this.queries = queries;
        this.pages = pages;
    }

    /** The page before a query: with the stored query that {@code example=} names, or the first. */
    Answer blank(HttpServletRequest request, HttpServletResponse response, ProtocolRequest protocol) {
        StoredQuery example = FormParameters.parse(request.getQueryString())
                .one("example")
                .flatMap(queries::find)
                .orElseGet(() -> queries.all().get(0));
        return pages.page(request, response, TEMPLATE, model(protocol, text(example)));
    }

    /** As a person writes it, if it has no parameters; else with the values that are taken when none are given. */
    private static String text(StoredQuery query) {
        return query.parameters().isEmpty()
                ? query.text()
                : query.with(Map.of()).toString();
    }

    Answer withResult(
            HttpServletRequest request,
            HttpServletResponse response,
            ProtocolRequest protocol,
            ShownResults.Shown shown) {
        Map<String, Object> model = model(protocol, protocol.queryText().orElseThrow());
        model.put("result", shown.view());
        model.put("downloads", downloads(protocol, shown.view()));
        model.put("shortAddress", "/q/" + ShortAddress.of(protocol.queryText().orElseThrow()));
        return pages.page(request, response, TEMPLATE, model, shown.data());
    }

    /** @param data from which version and timing are taken */
    Answer withExplanation(
            HttpServletRequest request,
            HttpServletResponse response,
            ProtocolRequest protocol,
            Explanation.Shown explained,
            Answer data) {
        Map<String, Object> model = model(protocol, protocol.queryText().orElseThrow());
        model.put("explained", explained);
        return pages.page(request, response, TEMPLATE, model, data);
    }

    Answer withProblem(
            HttpServletRequest request, HttpServletResponse response, ProtocolRequest protocol, Problem problem) {
        String query = protocol.queryText().orElseThrow();
        Map<String, Object> model = model(protocol, query);
        model.put("problem", problem);
        model.put("wrongLine", line(query, problem.line()));
        model.put("marker", " ".repeat(Math.min(Math.max(problem.column() - 1, 0), query.length())) + "^");
        return pages.page(request, response, TEMPLATE, model, problem);
    }

    private static List<Download> downloads(ProtocolRequest protocol, ResultView result) {
        return result.formats().stream()
                .map(format -> new Download(format.label(), protocol.address(format.shortName())))
                .toList();
    }

    private static @Nullable String line(String query, int number) {
        return number < 1 ? null : query.lines().skip(number - 1L).findFirst().orElse(null);
    }

    private Map<String, Object> model(ProtocolRequest protocol, String query) {
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("defaultGraphs", protocol.defaultGraphs());
        model.put("namedGraphs", protocol.namedGraphs());
        model.put("codeMirror", codeMirror);
        model.put("d3", d3);
        model.put("editorScript", editorScript);
        model.put("resultsScript", resultsScript);
        model.put("prefixes", JsonMapper.shared().writeValueAsString(queries.prefixes()));
        model.put("examples", QueriesRoute.groups(queries));
        model.put("formats", Arrays.asList(ResultFormat.values()));
        model.put("limits", PublishedLimit.of(limits));
        model.put("problemTypes", Arrays.asList(ProblemType.values()));
        return model;
    }
}
