package eu.hemicycle.linking;

/** Folds typographic variants of a character into one, each char into one char, so that positions stay. */
final class Folding {

    /** Stands where no name or citation may run on. A noncharacter: never part of a name. */
    static final char BARRIER = '\uFFFF';

    private Folding() {}

    static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    /** The em dash is left alone: it separates, while the other dashes are also used as hyphens within names. */
    private static char fold(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> '-';
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
