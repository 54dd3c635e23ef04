package eu.hemicycle.resource;

import eu.hemicycle.document.Language;

/**
 * A piece of text with the language it is in.
 *
 * @param lang a language tag; empty where the data states none
 */
public record Words(String text, String lang) {

    /** The language's own name for itself; the tag where it is none of the Union's. */
    public String language() {
        return lang.isEmpty() ? "–" : languageName(lang);
    }

    static String languageName(String lang) {
        return Language.of(lang).map(Language::ownName).orElse(lang);
    }

    static Words plain(String text) {
        return new Words(text, "");
    }
}
