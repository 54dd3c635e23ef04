package eu.hemicycle.sparql;

/**
 * Counts brackets within brackets before a query is parsed: the parser descends once per bracket, and its stack is not
 * endless. Brackets in strings, IRIs and comments do not count (the terminals of SPARQL 1.1 section 19.8).
 */
final class Brackets {

    private final String text;
    private int at;
    private int depth;
    private int deepest;

    private Brackets(String text) {
        this.text = text;
    }

    /** The deepest place of a text: 1 inside one bracket. */
    static int depth(String text) {
        Brackets brackets = new Brackets(text);
        while (brackets.at < text.length()) {
            brackets.step();
        }
        return brackets.deepest;
    }

    private void step() {
        switch (text.charAt(at)) {
            case '(', '{', '[' -> {
                depth++;
                deepest = Math.max(deepest, depth);
                at++;
            }
            case ')', '}', ']' -> {
                depth--;
                at++;
            }
            case '\'', '"' -> skipString(text.charAt(at));
            case '<' -> skipIri();
            case '#' -> skipComment();
            default -> at++;
        }
    }

    private void skipString(char quote) {
        String delimiter = String.valueOf(quote).repeat(3);
        if (!text.startsWith(delimiter, at)) {
            delimiter = String.valueOf(quote);
        }
        at += delimiter.length();
        while (at < text.length() && !text.startsWith(delimiter, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += delimiter.length();
    }

    /** An opening angle bracket is the start of an IRI only if nothing that an IRI cannot hold comes before its end. */
    private void skipIri() {
        int end = at + 1;
        while (end < text.length() && QueryTokens.isOfIri(text.charAt(end))) {
            end++;
        }
        boolean iri = end < text.length() && text.charAt(end) == '>';
        at = iri ? end + 1 : at + 1;
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }
}
