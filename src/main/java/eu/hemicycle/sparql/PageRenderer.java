package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Renders a template whole before its status line leaves, as every other answer here. */
final class PageRenderer {

    private final ViewResolver views;

    PageRenderer(ViewResolver views) {
        this.views = views;
    }

    Spool render(HttpServletRequest request, HttpServletResponse response, String template, Map<String, ?> model) {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        try {
            View view = views.resolveViewName(template, Locale.ENGLISH);
            if (view == null) {
                throw new IllegalStateException("There is no template '" + template + "'");
            }
            view.render(model, request, page);
            return Spool.of(page.getContentAsByteArray());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Spring's interface of a view declares nothing narrower.
            throw new IllegalStateException("The template '" + template + "' could not be rendered", e);
        }
    }
}
