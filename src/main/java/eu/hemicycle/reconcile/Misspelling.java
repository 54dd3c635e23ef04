package eu.hemicycle.reconcile;

import java.util.List;
import java.util.OptionalInt;

/**
 * How many letters two names differ in, where it is so few that one may be the other misspelt. Figures are not misspelt,
 * nor are short words; a word has at most two wrong letters and not the first one alone.
 */
final class Misspelling {

    private static final int SHORT = 6;
    private static final int MIDDLE = 12;
    private static final int LONG = 28;
    private static final int SHORT_WORD = 4;
    private static final int LONG_WORD = 8;

    private Misspelling() {}

    /** Letters left out, added, changed, or swapped with their neighbour; empty if they are too many. */
    static OptionalInt between(Spelling one, Spelling other) {
        return one.figures().equals(other.figures())
                ? between(one.plain(), one.words(), other.plain(), other.words())
                : OptionalInt.empty();
    }

    /** The same without articles and the Union's name. */
    static OptionalInt betweenBare(Spelling one, Spelling other) {
        return one.figures().equals(other.figures())
                ? between(one.barePlain(), one.bare(), other.barePlain(), other.bare())
                : OptionalInt.empty();
    }

    private static OptionalInt between(String a, List<String> mine, String b, List<String> theirs) {
        int most = most(Math.min(a.length(), b.length()));
        if (most == 0 || Math.abs(a.length() - b.length()) > most) {
            return OptionalInt.empty();
        }
        int edits = edits(a, b);
        boolean possible = edits <= most
                && (mine.size() == theirs.size()
                        ? eachWord(mine, theirs)
                        : edits(String.join("", mine), String.join("", theirs)) <= 1);
        return possible ? OptionalInt.of(edits) : OptionalInt.empty();
    }

    private static int most(int length) {
        if (length < SHORT) {
            return 0;
        }
        return length < MIDDLE ? 1 : length < LONG ? 2 : 3;
    }

    private static boolean eachWord(List<String> mine, List<String> theirs) {
        for (int i = 0; i < mine.size(); i++) {
            if (!isMisspelt(mine.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMisspelt(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int length = Math.min(one.length(), other.length());
        int most = length < SHORT_WORD ? 0 : length < LONG_WORD ? 1 : 2;
        int edits = edits(one, other);
        return edits <= most && (one.charAt(0) == other.charAt(0) || edits == 1 && length >= LONG_WORD);
    }

    /** Optimal string alignment distance. */
    static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
