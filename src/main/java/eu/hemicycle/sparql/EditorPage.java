package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The page of the endpoint for people: a form, examples, limits, the meaning of errors, and the result of a query. */
final class EditorPage {

    private static final String TEMPLATE = "sparql/editor";
    private static final String HTML = "text/html;charset=utf-8";

    private final Limits limits;
    private final DatasetVersion version;
    private final PageRenderer renderer;
    private final List<ExampleQuery> examples = ExampleQuery.all();

    EditorPage(Limits limits, DatasetVersion version, PageRenderer renderer) {
        this.limits = limits;
        this.version = version;
        this.renderer = renderer;
    }

    /** The page before a query: with the example that {@code example=} numbers from 1, or the first. */
    Answer blank(HttpServletRequest request, HttpServletResponse response, ProtocolRequest protocol) {
        int number = FormParameters.parse(request.getQueryString())
                .one("example")
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(value -> value >= 1 && value <= examples.size())
                .orElse(1);
        Map<String, Object> model = model(protocol, examples.get(number - 1).text());
        return new Answer(200, HTML, renderer.render(request, response, TEMPLATE, model), now(), Map.of());
    }

    Answer withResult(
            HttpServletRequest request,
            HttpServletResponse response,
            ProtocolRequest protocol,
            ResultView result,
            Answer data) {
        Map<String, Object> model = model(protocol, protocol.queryText().orElseThrow());
        model.put("result", result);
        return new Answer(
                200, HTML, renderer.render(request, response, TEMPLATE, model), data.version(), data.headers());
    }

    Answer withProblem(
            HttpServletRequest request, HttpServletResponse response, ProtocolRequest protocol, Problem problem) {
        String query = protocol.queryText().orElseThrow();
        Map<String, Object> model = model(protocol, query);
        model.put("problem", problem);
        model.put("wrongLine", line(query, problem.line()));
        model.put("marker", " ".repeat(Math.min(Math.max(problem.column() - 1, 0), query.length())) + "^");
        Spool page = renderer.render(request, response, TEMPLATE, model);
        return new Answer(problem.type().status(), HTML, page, now(), ProblemAnswers.headers(problem));
    }

    private OptionalLong now() {
        return OptionalLong.of(version.number());
    }

    private static @Nullable String line(String query, int number) {
        return number < 1 ? null : query.lines().skip(number - 1L).findFirst().orElse(null);
    }

    private Map<String, Object> model(ProtocolRequest protocol, String query) {
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("defaultGraphs", protocol.defaultGraphs());
        model.put("namedGraphs", protocol.namedGraphs());
        model.put("examples", examples);
        model.put("formats", Arrays.asList(ResultFormat.values()));
        model.put("limits", PublishedLimit.of(limits));
        model.put("problemTypes", Arrays.asList(ProblemType.values()));
        return model;
    }
}
