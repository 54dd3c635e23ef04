package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * The language of the interface of a page that a feature renders itself: what {@code ui} or {@code lang} chooses, else what
 * the reader's {@code Accept-Language} prefers.
 */
public final class InterfaceLanguage {

    private final Choice chosen;
    private final Choice choice;
    private final String address;

    private InterfaceLanguage(Choice chosen, Choice choice, String address) {
        this.chosen = chosen;
        this.choice = choice;
        this.address = address;
    }

    /** Only the address chooses: the body of a request is left to whoever reads it. */
    public static InterfaceLanguage of(HttpServletRequest request) {
        boolean get = List.of("GET", "HEAD").contains(request.getMethod());
        Choice chosen = get ? Choice.of(request) : Choice.NONE;
        Choice choice = chosen.orPreferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of());
        return new InterfaceLanguage(chosen, choice, get ? address(request) : "");
    }

    /** Without what chooses a language. */
    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        String kept = query == null
                ? ""
                : List.of(query.split("&")).stream()
                        .filter(parameter -> !parameter.startsWith("ui=") && !parameter.startsWith("lang="))
                        .reduce((one, other) -> one + "&" + other)
                        .orElse("");
        return request.getRequestURI() + (kept.isEmpty() ? "?" : "?" + kept + "&");
    }

    /** In which templates are rendered. */
    public Locale locale() {
        return Locale.forLanguageTag(choice.interfaceLanguage());
    }

    /** What the layout shows of it: the same page in every language, none where it cannot be asked for again. */
    public Map<String, Object> model() {
        List<Pages.Switch> switches = address.isEmpty()
                ? List.of()
                : Pages.LANGUAGES.stream()
                        .map(lang -> new Pages.Switch(
                                lang,
                                Words.languageName(lang),
                                address + "ui=" + lang,
                                lang.equals(choice.interfaceLanguage())))
                        .toList();
        return Map.of("switches", switches, "ui", chosen.isEmpty() ? "" : chosen.interfaceLanguage());
    }

    /** A page whose links to other pages keep what was chosen. */
    public String keptIn(String page) {
        return Pages.keeping(chosen, page);
    }
}
