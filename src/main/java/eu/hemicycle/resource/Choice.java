package eu.hemicycle.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a request choose.
 *
 * @param lang of the text, two letters; empty for none chosen
 * @param ui of the interface, two letters; empty for that of the text
 */
record Choice(String lang, String ui) {

    static final Choice NONE = new Choice("", "");
    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    static Choice of(HttpServletRequest request) {
        return new Choice(code(request, "lang"), code(request, "ui"));
    }

    private static String code(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(value -> CODE.matcher(value).matches())
                .orElse("");
    }

    /**
     * This choice, or if there is none what a reader prefers (RFC 4647 §3.4): the language of the text among those that it
     * has, and that of the interface where the text's does not imply it.
     *
     * @param header {@code Accept-Language}; one that cannot be read prefers nothing
     * @param languages of the text; one alone needs no choice
     */
    Choice orPreferred(@Nullable String header, List<String> languages) {
        if (!isEmpty() || header == null) {
            return this;
        }
        String text = languages.size() < 2 ? "" : preferred(header, languages);
        String ui = Optional.of(preferred(header, Pages.LANGUAGES))
                .filter(found -> !found.isEmpty())
                .orElse(Pages.LANGUAGE);
        Choice implied = new Choice(text, "");
        return implied.interfaceLanguage().equals(ui) ? implied : new Choice(text, ui);
    }

    private static String preferred(String header, List<String> languages) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), languages))
                    .orElse("");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    boolean isEmpty() {
        return lang.isEmpty() && ui.isEmpty();
    }

    /** The language of the interface: the one chosen, else that of the text, else English; only what exists. */
    String interfaceLanguage() {
        return Stream.of(ui, lang).filter(Pages.LANGUAGES::contains).findFirst().orElse(Pages.LANGUAGE);
    }

    /** The language to prefer in the content. */
    String contentLanguage() {
        return lang.isEmpty() ? interfaceLanguage() : lang;
    }

    /** The same text in another language of the interface. */
    Choice withInterface(String other) {
        return new Choice(lang, lang.equals(other) ? "" : other);
    }

    /** As parameters, without a question mark. */
    String parameters() {
        return Stream.of(parameter("lang", lang), parameter("ui", ui))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + value;
    }
}
