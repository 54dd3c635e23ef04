package eu.hemicycle.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The terms of the European Parliament by the day of their constituent sitting. A question belongs to the term in which
 * it was tabled; an answer to its question's, whenever it was given.
 */
public final class ParliamentaryTerm {

    private static final TreeMap<LocalDate, Integer> BY_FIRST_DAY = new TreeMap<>();

    static {
        BY_FIRST_DAY.put(LocalDate.of(1999, 7, 20), 5);
        BY_FIRST_DAY.put(LocalDate.of(2004, 7, 20), 6);
        BY_FIRST_DAY.put(LocalDate.of(2009, 7, 14), 7);
        BY_FIRST_DAY.put(LocalDate.of(2014, 7, 1), 8);
        BY_FIRST_DAY.put(LocalDate.of(2019, 7, 2), 9);
        BY_FIRST_DAY.put(LocalDate.of(2024, 7, 16), 10);
    }

    private ParliamentaryTerm() {}

    /** The term in which a question of this date was tabled; empty before the first term known here. */
    public static Optional<Integer> on(LocalDate tabled) {
        return Optional.ofNullable(BY_FIRST_DAY.floorEntry(tabled)).map(entry -> entry.getValue());
    }

    /** The term of every question of this year; empty in an election year, when two terms share the year. */
    public static Optional<Integer> of(int year) {
        Optional<Integer> first = on(LocalDate.of(year, 1, 1));
        Optional<Integer> last = on(LocalDate.of(year, 12, 31));
        return first.equals(last) ? first : Optional.empty();
    }
}
