package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;

/** Says a problem in the form that the client reads: problem+json (RFC 9457), plain text, or a page for browsers. */
final class ProblemAnswers {

    private static final String TEXT = "text/plain;charset=utf-8";

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
        OptionalLong now = OptionalLong.of(version.number());
        Accept accept = Accept.of(request);
        if (accept.prefersHtml()) {
            Spool page = renderer.render(request, response, "sparql/problem", Map.of("problem", problem));
            return of(problem, "text/html;charset=utf-8", page, now);
        }
        if (accept.prefersPlainText()) {
            return of(problem, TEXT, text(problem), now);
        }
        return of(
                problem, "application/problem+json", Spool.of(json.writeValueAsBytes(members(request, problem))), now);
    }

    /** The form that needs nothing but the words. */
    static Answer bare(Problem problem) {
        return of(problem, TEXT, text(problem), OptionalLong.empty());
    }

    private static Answer of(Problem problem, String contentType, Spool body, OptionalLong now) {
        return new Answer(problem.type().status(), contentType, body, now, headers(problem));
    }

    static Map<String, String> headers(Problem problem) {
        return problem.retryAfter() > 0 ? Map.of("Retry-After", Integer.toString(problem.retryAfter())) : Map.of();
    }

    private Map<String, Object> members(HttpServletRequest request, Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", options.site(request) + problem.type().published().path());
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

    private static Spool text(Problem problem) {
        String place = problem.line() > 0 ? "Line %d, column %d.%n".formatted(problem.line(), problem.column()) : "";
        String text = "%s.%n%s%s%n".formatted(problem.type().title(), place, problem.detail());
        return Spool.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
