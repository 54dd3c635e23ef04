package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Says a problem in the form that the client reads: problem+json (RFC 9457), plain text, or a page for browsers. */
final class ProblemAnswers {

    private final SparqlOptions options;
    private final DatasetVersion version;
    private final PageRenderer renderer;
    private final JsonMapper json;

    ProblemAnswers(SparqlOptions options, DatasetVersion version, PageRenderer renderer, JsonMapper json) {
        this.options = options;
        this.version = version;
        this.renderer = renderer;
        this.json = json;
    }

    Answer answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        Accept accept = Accept.of(request);
        if (accept.prefersHtml()) {
            Spool page = renderer.render(request, response, "sparql/problem", Map.of("problem", problem));
            return of(problem, "text/html;charset=utf-8", page);
        }
        return accept.prefersPlainText()
                ? of(problem, "text/plain;charset=utf-8", Spool.of(text(problem).getBytes(StandardCharsets.UTF_8)))
                : of(problem, "application/problem+json", Spool.of(json.writeValueAsBytes(members(request, problem))));
    }

    private Answer of(Problem problem, String contentType, Spool body) {
        return new Answer(problem.type().status(), contentType, body, version.number(), headers(problem));
    }

    static Map<String, String> headers(Problem problem) {
        return problem.retryAfter() > 0 ? Map.of("Retry-After", Integer.toString(problem.retryAfter())) : Map.of();
    }

    private Map<String, Object> members(HttpServletRequest request, Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", options.endpoint(request) + "#" + problem.type().anchor());
        members.put("title", problem.type().title());
        members.put("status", problem.type().status());
        members.put("detail", problem.detail());
        if (problem.line() > 0) {
            members.put("line", problem.line());
            members.put("column", problem.column());
        }
        if (!problem.available().isEmpty()) {
            members.put("available", problem.available());
        }
        return members;
    }

    private static String text(Problem problem) {
        String place = problem.line() > 0 ? "Line %d, column %d.%n".formatted(problem.line(), problem.column()) : "";
        return "%s.%n%s%s%n".formatted(problem.type().title(), place, problem.detail());
    }
}
