package eu.hemicycle.resource;

/**
 * A piece of text with the language it is in.
 *
 * @param lang a language tag; empty where the data states none
 */
record Words(String text, String lang) {

    static Words plain(String text) {
        return new Words(text, "");
    }
}
