package eu.hemicycle.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, or a single sign that is no white space.
 *
 * @param start in chars of the folded text
 * @param end exclusive
 * @param surface as printed, composed, without invisible characters
 * @param key the surface in lower case
 */
record Token(int start, int end, String surface, String key) {

    /** Letters, their marks and digits, but not the raised ones, which are marks of notes. */
    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER;

    /** Below it nothing combines, and of what is invisible only the soft hyphen stands there. */
    private static final char FIRST_MARK = '\u0300';

    private static final char SOFT_HYPHEN = '\u00AD';

    /** The tokens of a folded text, in order. */
    static List<Token> of(String folded) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int sign = folded.codePointAt(at);
            int end = at + Character.charCount(sign);
            if (isLetter(sign)) {
                end = wordEnd(folded, end);
                tokens.add(of(folded, at, end));
            } else if (!isSpace(sign) && !isInvisible(sign)) {
                tokens.add(of(folded, at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** A word may have invisible characters within, but does not end with one. */
    private static int wordEnd(String folded, int from) {
        int end = from;
        int at = from;
        while (at < folded.length()) {
            int sign = folded.codePointAt(at);
            at += Character.charCount(sign);
            if (isLetter(sign)) {
                end = at;
            } else if (!isInvisible(sign)) {
                return end;
            }
        }
        return end;
    }

    private static boolean isLetter(int sign) {
        return (LETTERS >> Character.getType(sign) & 1) == 1;
    }

    private static boolean isSpace(int sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r';
    }

    /** Soft hyphen, zero-width characters and joiners, byte order mark. */
    private static boolean isInvisible(int sign) {
        return sign == SOFT_HYPHEN || sign >= 0x200B && sign <= 0x200D || sign == 0x2060 || sign == 0xFEFF;
    }

    private static Token of(String folded, int start, int end) {
        String printed = folded.substring(start, end);
        String surface = printed.chars().allMatch(Token::isPlain) ? printed : composed(printed);
        return new Token(start, end, surface, surface.toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(int character) {
        return character < FIRST_MARK && character != SOFT_HYPHEN;
    }

    private static String composed(String printed) {
        StringBuilder visible = new StringBuilder(printed.length());
        printed.codePoints().filter(sign -> !isInvisible(sign)).forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    boolean is(String word) {
        return key.equals(word);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(surface.codePointAt(0));
    }
}
