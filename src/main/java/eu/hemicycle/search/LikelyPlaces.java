package eu.hemicycle.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Pieces of a text that may have what is looked for, the most promising first. Words are compared by how they begin, so that
 * only these pieces need be taken apart into words and stems.
 */
final class LikelyPlaces {

    /** A piece, from one index in the text to before another. */
    record Piece(int from, int until) {}

    /** Letters and digits that are compared; a stem changes the end of a word. */
    private static final int COMPARED = 3;

    private static final int AHEAD = 110;
    private static final int BEHIND = 230;
    /** Where words are lower case otherwise than elsewhere, or change how they begin. */
    private static final Set<String> OTHERWISE = Set.of("el", "ga");

    private record Place(int at, int word) {}

    private final String text;
    private final List<char[]> beginnings;

    private LikelyPlaces(String text, List<char[]> beginnings) {
        this.text = text;
        this.beginnings = beginnings;
    }

    static boolean areFoundIn(String language) {
        return !OTHERWISE.contains(language);
    }

    /**
     * Finds them.
     *
     * @param words as the index has them
     */
    static List<Piece> in(String text, Set<String> words, int most) {
        Set<String> beginnings = new HashSet<>();
        words.forEach(word -> beginnings.add(word.substring(0, Math.min(COMPARED, word.length()))));
        return new LikelyPlaces(
                        text,
                        beginnings.stream()
                                .map(String::toCharArray)
                                .limit(Long.SIZE)
                                .toList())
                .pieces(most);
    }

    private List<Piece> pieces(int most) {
        List<Place> left = new ArrayList<>(places());
        List<Piece> pieces = new ArrayList<>();
        while (!left.isEmpty() && pieces.size() < most) {
            Piece piece = best(left);
            pieces.add(piece);
            left.removeIf(place -> place.at() >= piece.from() && place.at() < piece.until());
        }
        return pieces;
    }

    /** The piece with most different words; of these the first. */
    private Piece best(List<Place> places) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            long different = 0;
            for (int j = i;
                    j < places.size() && places.get(j).at() < places.get(i).at() + BEHIND;
                    j++) {
                different |= 1L << places.get(j).word();
            }
            if (Long.bitCount(different) > most) {
                most = Long.bitCount(different);
                best = places.get(i).at();
            }
        }
        return new Piece(begin(best), end(best));
    }

    private int begin(int at) {
        int from = Math.max(0, at - AHEAD);
        if (from == 0) {
            return 0;
        }
        int sentence = text.lastIndexOf(". ", at - 1);
        int begin = sentence >= from ? sentence + 2 : text.indexOf(' ', from) + 1;
        return begin > from && begin <= at ? begin : at;
    }

    private int end(int at) {
        if (at + BEHIND >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', at + BEHIND);
        return space > at ? space : at + BEHIND;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        char[] folded = new char[4 * COMPARED];
        boolean within = false;
        for (int at = 0; at < text.length(); at++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(at));
            if (letter && !within) {
                int word = word(at, folded);
                if (word >= 0) {
                    places.add(new Place(at, word));
                }
            }
            within = letter;
        }
        return places;
    }

    /** Which of the words may begin at a place; -1 if none. */
    private int word(int at, char[] folded) {
        int length = 0;
        for (int i = at; i < Math.min(at + COMPARED, text.length()); i++) {
            char lower = Character.toLowerCase(text.charAt(i));
            if (lower < 128) {
                folded[length++] = lower;
            } else {
                length = ASCIIFoldingFilter.foldToASCII(new char[] {lower}, 0, folded, length, 1);
            }
        }
        for (int word = 0; word < beginnings.size(); word++) {
            char[] beginning = beginnings.get(word);
            if (length >= beginning.length
                    && Arrays.equals(beginning, 0, beginning.length, folded, 0, beginning.length)) {
                return word;
            }
        }
        return -1;
    }
}
