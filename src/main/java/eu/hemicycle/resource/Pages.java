package eu.hemicycle.resource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Templates to bytes. The same model gives the same bytes, so that a page has a strong validator. */
final class Pages {

    /** The interface's language where none is chosen; the text of documents has its own. */
    static final String LANGUAGE = "en";
    /** Those for which there is a file of messages. */
    static final List<String> LANGUAGES = List.of("en", "fr");

    private static final Pattern LINKS = Pattern.compile("(<a\\b[^>]*?\\shref=\")(/(?!/)[^\"]*)");
    /** Where an address goes on within a page; a hash after an ampersand begins a character reference. */
    private static final Pattern FRAGMENT = Pattern.compile("(?<!&)#.*");

    /** Where {@code lang} chooses no text, so that only the interface's language is told. */
    private static final String OWN_PARAMETERS = "/(?:search|sparql|queries)";

    private static final Pattern OWN = Pattern.compile(OWN_PARAMETERS + "\\b.*");
    private static final Pattern NO_PAGE = Pattern.compile(String.join(
            "|",
            "/(?:assets|data|q|feeds)(?:[/?].*)?",
            ".*[?&;]format=.*",
            "[^?]*\\.[a-z]+(?<!\\.html)(?:\\?.*)?",
            "(?!" + OWN_PARAMETERS + ").*[?&;](?:lang|ui)=.*",
            OWN_PARAMETERS + ".*[?&;]ui=.*"));

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
        return Map.of("site", site, "styleVersion", styleVersion, "suggestScript", Assets.script("suggest.js"));
    }

    byte[] render(String template, Map<String, Object> model) {
        return render(template, model, Choice.NONE);
    }

    /** @param choice which the page's links to other pages keep */
    byte[] render(String template, Map<String, Object> model, Choice choice) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.putAll(shared());
        all.put("choice", choice);
        all.put("switches", switches(model, choice));
        Locale locale = Locale.forLanguageTag(choice.interfaceLanguage());
        String page = templates.process(template, new Context(locale, all));
        return keeping(choice, page).getBytes(StandardCharsets.UTF_8);
    }

    /** The page in another language of the interface. */
    record Switch(String lang, String name, String href, boolean shown) {}

    /** None for a page that has no address of its own, such as that of a problem. */
    private static List<Switch> switches(Map<String, Object> model, Choice choice) {
        return LANGUAGES.stream()
                .flatMap(lang -> address(model, choice.withInterface(lang)).stream()
                        .map(href -> new Switch(
                                lang, Words.languageName(lang), href, lang.equals(choice.interfaceLanguage()))))
                .toList();
    }

    private static Optional<String> address(Map<String, Object> model, Choice choice) {
        if (model.get("address") instanceof Address address) {
            return Optional.of(address.page(choice));
        }
        return Optional.ofNullable(model.get("self"))
                .map(Object::toString)
                .map(path -> path + (path.contains("?") ? "&" : "?") + choice.parameters());
    }

    /** No text of the data can look like a link: its quotation marks are escaped. */
    static String keeping(Choice choice, String page) {
        if (choice.isEmpty()) {
            return page;
        }
        return LINKS.matcher(page).replaceAll(link -> {
            String address = FRAGMENT.matcher(link.group(2)).replaceFirst("");
            String kept = NO_PAGE.matcher(address).matches() ? address : extended(address, choice);
            String fragment = link.group(2).substring(address.length());
            return Matcher.quoteReplacement(link.group(1) + kept + fragment);
        });
    }

    private static String extended(String address, Choice choice) {
        String parameters = OWN.matcher(address).matches()
                ? "ui=" + choice.interfaceLanguage()
                : choice.parameters().replace("&", "&amp;");
        return address + (address.contains("?") ? "&amp;" : "?") + parameters;
    }
}
