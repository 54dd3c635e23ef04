package eu.hemicycle.sparql;

import eu.hemicycle.resource.InterfaceLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
        InterfaceLanguage language = InterfaceLanguage.of(request);
        Map<String, Object> all = new HashMap<>(model);
        all.putAll(language.model());
        try {
            View view = views.resolveViewName(template, language.locale());
            if (view == null) {
                throw new IllegalStateException("There is no template '" + template + "'");
            }
            view.render(all, request, page);
            response.setHeader("Vary", "Accept, Accept-Language");
            response.setHeader("Content-Language", language.locale().getLanguage());
            String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            return Spool.of(language.keptIn(html).getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Spring's interface of a view declares nothing narrower.
            throw new IllegalStateException("The template '" + template + "' could not be rendered", e);
        }
    }
}
