package eu.hemicycle.bench;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.DocumentId.Part;
import eu.hemicycle.document.Letter;
import eu.hemicycle.document.ParliamentaryTerm;
import eu.hemicycle.document.Reference;
import java.time.LocalDate;

/**
 * When the question at a place of the archive was tabled, and under which number: one of six digits not below 100,000,
 * which no parliament has reached in any year, so that nothing made up stands under a real reference.
 */
record Tabling(DocumentId id, LocalDate date) {

    /** More would use a reference twice. */
    static final long MOST = 9_000_000;

    private static final int FIRST_NUMBER = 100_000;
    private static final int NUMBERS = 900_000;
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 10;
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 7, 31);

    static Tabling of(long seed, long place) {
        if (place < 0 || place >= MOST) {
            throw new IllegalArgumentException("An archive has at most " + MOST + " pairs");
        }
        int number = (int) (place % NUMBERS);
        Chance chance = Chance.of(seed, "tabling", number);
        int year = FIRST_YEAR + (chance.below(YEARS) + (int) (place / NUMBERS)) % YEARS;
        Letter letter = chance.percent(9) ? Letter.P : Letter.E;
        LocalDate date = date(year, chance);
        Reference reference = new Reference(letter, year, FIRST_NUMBER + number);
        int term = ParliamentaryTerm.on(date).orElseThrow();
        return new Tabling(new DocumentId(reference, term, Part.QUESTION), date);
    }

    private static LocalDate date(int year, Chance chance) {
        LocalDate date = LocalDate.ofYearDay(year, 1 + chance.below(365));
        return date.isAfter(LAST_DAY) ? LAST_DAY.minusDays(chance.below(200)) : date;
    }

    /** The Rule of Procedure under which questions for written answer were tabled in the term. */
    int rule() {
        return switch (id.term()) {
            case 8 -> 130;
            case 9 -> 138;
            default -> 144;
        };
    }

    boolean isPriority() {
        return id.reference().letter() == Letter.P;
    }
}
