package eu.hemicycle.linking;

import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text's content beside a copy for matching, char for char: {@link #plain()} has typographic variants folded, footnote
 * marks blanked, and barriers between paragraphs and in place of web addresses.
 */
final class Content {

    /** Names inside web and mail addresses are not mentions. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\bhttps?://\\S++|\\bwww\\.\\S++|(?<![\\w.+-])[\\w.+-]++@\\S++");

    private final String original;
    private final int[] charOfCodePoint;
    private final char[] characters;
    private final List<MatchResult> addresses;
    private final String plain;
    private final String lower;

    Content(Text text) {
        original = text.content();
        charOfCodePoint = charOfCodePoint(original);
        characters = Folding.fold(original).toCharArray();
        addresses = addresses(original);
        addresses.forEach(address -> fill(address.start(), address.end(), Folding.BARRIER));
        text.footnotes().stream().map(Footnote::mark).flatMap(Optional::stream).forEach(this::blank);
        fillOutside(Stream.concat(text.paragraphSpans().stream(), text.footnoteSpans().stream())
                .toList());
        plain = new String(characters);
        lower = lower(characters);
    }

    /** To look for what each of them has is much less work than to try the pattern everywhere. */
    private static List<MatchResult> addresses(String text) {
        boolean possible = text.indexOf('@') >= 0 || text.contains("http") || text.contains("www.");
        return possible ? ADDRESS.matcher(text).results().toList() : List.of();
    }

    /** Char by char, unlike {@link String#toLowerCase()}, so that positions stay. */
    private static String lower(char[] characters) {
        char[] lower = new char[characters.length];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(characters[i]);
        }
        return new String(lower);
    }

    private static int[] charOfCodePoint(String text) {
        int[] index = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 1; i < index.length; i++) {
            index[i] = text.offsetByCodePoints(index[i - 1], 1);
        }
        return index;
    }

    private void blank(Span mark) {
        fill(charAt(mark.start()), charAt(mark.end()), ' ');
    }

    private void fillOutside(List<Span> blocks) {
        int end = 0;
        for (Span block : blocks) {
            fill(end, charAt(block.start()), Folding.BARRIER);
            end = charAt(block.end());
        }
    }

    private void fill(int start, int end, char with) {
        if (start < end) {
            Arrays.fill(characters, start, end, with);
        }
    }

    private int charAt(int codePoint) {
        return charOfCodePoint[Math.min(codePoint, charOfCodePoint.length - 1)];
    }

    /** The copy to match on, as long as the content. */
    String plain() {
        return plain;
    }

    /** The same in lower case. */
    String lower() {
        return lower;
    }

    /** The web and mail addresses, as they are printed. */
    List<MatchResult> addresses() {
        return addresses;
    }

    /** Whether the text has this word, given in lower case, anywhere. */
    boolean has(String word) {
        return lower.contains(word);
    }

    /** A stretch of chars as a span of code points. */
    Span span(int start, int end) {
        return new Span(Arrays.binarySearch(charOfCodePoint, start), Arrays.binarySearch(charOfCodePoint, end));
    }

    /** The original words of a stretch of chars. */
    String quote(int start, int end) {
        return original.substring(start, end);
    }
}
