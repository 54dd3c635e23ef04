package eu.hemicycle.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, or a single sign that is no white space.
 *
 * @param start in chars of the folded text
 * @param end exclusive
 * @param surface as printed, composed, without invisible characters
 * @param key the surface in lower case
 */
record Token(int start, int end, String surface, String key) {

    /** Soft hyphen, zero-width characters and joiners, byte order mark. */
    private static final String INVISIBLE = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";

    /** Not the raised digits, which are marks of notes. */
    private static final String LETTER = "\\p{L}\\p{M}\\p{Nd}";

    /** Loops over single characters only: a loop over a group would exhaust the stack on a very long word. */
    private static final Pattern TOKEN = Pattern.compile(
            "[" + LETTER + "][" + LETTER + INVISIBLE + "]*(?<![" + INVISIBLE + "])|[^\\s" + INVISIBLE + "]");

    private static final Pattern INVISIBLES = Pattern.compile("[" + INVISIBLE + "]+");

    /** The tokens of a folded text, in order. */
    static List<Token> of(String folded) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(folded);
        while (matcher.find()) {
            tokens.add(of(matcher));
        }
        return tokens;
    }

    private static Token of(Matcher matcher) {
        String visible = INVISIBLES.matcher(matcher.group()).replaceAll("");
        String surface = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return new Token(matcher.start(), matcher.end(), surface, surface.toLowerCase(Locale.ROOT));
    }

    boolean is(String word) {
        return key.equals(word);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(surface.codePointAt(0));
    }
}
