package eu.hemicycle.resource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Templates to bytes. The same model gives the same bytes, so that a page has a strong validator. */
final class Pages {

    /** The interface's language; the text of documents has its own. */
    static final String LANGUAGE = "en";

    private final ITemplateEngine templates;
    private final Site site;
    private final String styleVersion;

    /** @param style the style sheet, whose hash is part of its address, so that no reader sees an old one */
    Pages(ITemplateEngine templates, Site site, byte[] style) {
        this.templates = templates;
        this.site = site;
        this.styleVersion = Responses.hash(style).substring(0, 12);
    }

    /** What the layout needs, for templates of other features too. */
    Map<String, Object> shared() {
        return Map.of("site", site, "styleVersion", styleVersion);
    }

    byte[] render(String template, Map<String, Object> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.putAll(shared());
        return templates
                .process(template, new Context(Locale.forLanguageTag(LANGUAGE), all))
                .getBytes(StandardCharsets.UTF_8);
    }
}
