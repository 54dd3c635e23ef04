package eu.hemicycle.ingest.wording;

import java.text.Normalizer;

/**
 * Text as fixed wordings are compared: without case, accents, and kinds of hyphen and apostrophe. Every character keeps its
 * place, so that a position in the folded text is one in the text.
 */
public final class Folded {

    private static final char[] FOLDED = new char[0x2200];

    static {
        for (char at = 0; at < FOLDED.length; at++) {
            FOLDED[at] = fold(at);
        }
    }

    private Folded() {}

    public static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded[i] < FOLDED.length ? FOLDED[folded[i]] : folded[i];
        }
        return new String(folded);
    }

    private static char fold(char at) {
        return switch (at) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015' -> '-';
            case '\u2018', '\u2019', '\u02BC', '\u2032', '\u00B4', '`', '\u201B' -> '\'';
            case '\u03C2' -> '\u03C3';
            default -> letter(at);
        };
    }

    private static char letter(char at) {
        char base =
                Normalizer.normalize(String.valueOf(at), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(base);
    }
}
