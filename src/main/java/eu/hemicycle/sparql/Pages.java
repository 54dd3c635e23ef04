package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.OptionalLong;

/** Makes answers of templates. */
final class Pages {

    static final String HTML = "text/html;charset=utf-8";

    private final PageRenderer renderer;
    private final DatasetVersion version;

    Pages(PageRenderer renderer, DatasetVersion version) {
        this.renderer = renderer;
        this.version = version;
    }

    Answer page(HttpServletRequest request, HttpServletResponse response, String template, Map<String, ?> model) {
        return new Answer(200, HTML, renderer.render(request, response, template, model), now(), Map.of());
    }

    /** A page that shows data, with the version and the headers of the data. */
    Answer page(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            Map<String, ?> model,
            Answer data) {
        Spool page = renderer.render(request, response, template, model);
        return new Answer(200, HTML, page, data.version(), data.headers());
    }

    Answer page(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            Map<String, ?> model,
            Problem problem) {
        Spool page = renderer.render(request, response, template, model);
        return new Answer(problem.type().status(), HTML, page, now(), ProblemAnswers.headers(problem));
    }

    private OptionalLong now() {
        return OptionalLong.of(version.number());
    }
}
