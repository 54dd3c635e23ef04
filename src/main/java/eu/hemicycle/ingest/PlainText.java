package eu.hemicycle.ingest;

import java.text.Normalizer;

/** The hygiene of printed text: what is only typography of the carrier goes, what was printed stays. */
final class PlainText {

    private PlainText() {}

    /**
     * One line without control characters, soft hyphens and zero-width characters, every run of spaces of any kind as one
     * space, none at the ends, in Unicode Normalization Form C (UAX #15). Quotes and hyphens stay as printed.
     */
    static String clean(CharSequence line) {
        StringBuilder kept = new StringBuilder(line.length());
        line.codePoints().forEach(point -> keep(kept, point));
        int end = kept.length();
        if (end > 0 && kept.charAt(end - 1) == ' ') {
            kept.setLength(end - 1);
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static void keep(StringBuilder kept, int point) {
        if (isSpace(point)) {
            if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        } else if (isPrinted(point)) {
            kept.appendCodePoint(point);
        }
    }

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    private static boolean isPrinted(int point) {
        int type = Character.getType(point);
        boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && !nonCharacter;
    }

    /** Whether the words end as a sentence does, closing quotes, brackets and footnote marks aside. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && ".?!…".indexOf(text.charAt(end - 1)) < 0) {
            int before = withoutMark(text, end);
            if (before == end) {
                return false;
            }
            end = before;
        }
        return end > 0;
    }

    /** Where the text ends without the closing quote, bracket or footnote mark that stands last. */
    private static int withoutMark(String text, int end) {
        char last = text.charAt(end - 1);
        if (last == ')' || last == ']') {
            int digits = end - 1;
            while (digits > Math.max(0, end - 4) && Character.isDigit(text.charAt(digits - 1))) {
                digits--;
            }
            boolean mark = digits > 0 && digits < end - 1 && "([".indexOf(text.charAt(digits - 1)) >= 0;
            return mark ? withoutComma(text, digits - 1) : end - 1;
        }
        return "\"'”’»“›".indexOf(last) >= 0 ? end - 1 : end;
    }

    /** Marks are listed as {@code (1),(2)}. */
    private static int withoutComma(String text, int end) {
        int kept = end;
        while (kept > 0 && ", ".indexOf(text.charAt(kept - 1)) >= 0) {
            kept--;
        }
        return kept;
    }
}
