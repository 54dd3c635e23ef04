package eu.hemicycle.linking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number of an act as printed: two numbers around a slash, of which one is the year.
 *
 * @param domain the treaty basis in front or behind, {@code EU} or {@code EU, Euratom}; empty if not printed
 * @param marked whether "No" stands before it, the sign of number before year
 */
record PrintedNumber(String domain, boolean marked, String first, String second) {

    private static final String COMMUNITY = Wording.initials();
    private static final String DOMAIN = COMMUNITY + "(?:, ?+" + COMMUNITY + "){0,3}+";
    private static final String NUMBER_SIGN =
            "(?:Nos|No|no|Nru|Nr|nr|N:o|n:o|Uimh|n\\.[º°o]|N°|n°|Nº|nº|N|n|num|núm|č|br|št|αριθ|№)";

    /** 2004/38/EC; (EU) 2016/680; EU 2016/680; (EC) No 726/2004; No 1082/2013/EU. */
    static final Pattern FORM = Pattern.compile("(?:\\((?<front>" + DOMAIN + ")\\) *+|(?<bare>" + COMMUNITY + ")[ /])?+"
            + "(?<no>" + NUMBER_SIGN + "\\.? *+)?+(?<first>\\d{1,4})/(?<second>\\d{1,4})"
            + "(?:/(?<suffix>" + COMMUNITY + "(?:, ?+Euratom)?+))?+(?![\\p{L}\\d/])");

    /** Acts have been numbered by one sequence for all types, year first, since 2015 (OJ harmonised numbering). */
    private static final int YEAR_FIRST_FOR_ALL = 2015;

    private static final int FIRST_YEAR = 1958;
    private static final int LAST_YEAR = 2099;

    /** The European Economic Community became the European Community on 1 November 1993. */
    private static final int LAST_EEC_YEAR = 1993;

    /** What {@link #FORM} has just matched. */
    static PrintedNumber of(Matcher form, Wording words) {
        String domain = Stream.of("front", "suffix", "bare")
                .map(group -> Optional.ofNullable(form.group(group)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(words::treaty)
                .orElse("");
        return new PrintedNumber(domain, form.group("no") != null, form.group("first"), form.group("second"));
    }

    /** The same number with the domain of the one before it in a list, if it has none of its own. */
    PrintedNumber orDomain(String ofList) {
        return domain.isEmpty() ? new PrintedNumber(ofList, marked, first, second) : this;
    }

    /**
     * The only act that can be meant. The usual reading of such a form is tried first; where it is impossible, the
     * misprint of the other order is accepted if that is possible.
     */
    Optional<Target.NumberedAct> read(ActType type) {
        if (domain.isEmpty() && !(type.isDirective() || type.isRegulation())) {
            return Optional.empty();
        }
        if (isBareOldRegulation(type)) {
            return act(type, 1900 + Integer.parseInt(second), first, FIRST_YEAR, 1999, true);
        }
        if (isBareOldDirective(type)) {
            return act(type, 1900 + Integer.parseInt(first), second, FIRST_YEAR, 1999, false);
        }
        Optional<Target.NumberedAct> yearFirst = yearFirst(type);
        Optional<Target.NumberedAct> numberFirst = numberFirst(type);
        return usuallyNumberFirst(type) ? numberFirst.or(() -> yearFirst) : yearFirst.or(() -> numberFirst);
    }

    /** {@code Regulation 2299/89}: regulations of the last century had their number first. */
    private boolean isBareOldRegulation(ActType type) {
        return type.isRegulation()
                && domain.isEmpty()
                && (marked || first.length() > 2)
                && second.length() == 2
                && Integer.parseInt(second) >= FIRST_YEAR % 100;
    }

    /** {@code Directive 92/43}: directives have always had their year first. */
    private boolean isBareOldDirective(ActType type) {
        return type.isDirective()
                && domain.isEmpty()
                && !marked
                && first.length() == 2
                && Integer.parseInt(first) >= FIRST_YEAR % 100;
    }

    private boolean usuallyNumberFirst(ActType type) {
        return marked || type.isRegulation() && (domain.startsWith("EC") || domain.startsWith("EEC"));
    }

    private Optional<Target.NumberedAct> yearFirst(ActType type) {
        int earliest = type.isRegulation() ? YEAR_FIRST_FOR_ALL : FIRST_YEAR;
        return act(type, year(first), second, earliest, LAST_YEAR, false);
    }

    /** The Coal and Steel Community counted its numbered decisions apart, so their year and number name no one act. */
    private Optional<Target.NumberedAct> numberFirst(ActType type) {
        boolean shortYear = second.length() < 4;
        if (domain.contains("ECSC") || shortYear && !usuallyNumberFirst(type)) {
            return Optional.empty();
        }
        return act(type, year(second), first, FIRST_YEAR, YEAR_FIRST_FOR_ALL - 1, true);
    }

    /** Two digits are a year of the last century, and only beside a domain; any other number of digits is no year. */
    private int year(String digits) {
        int value = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 4 -> value;
            case 2 -> domain.isEmpty() ? 0 : 1900 + value;
            default -> 0;
        };
    }

    private Optional<Target.NumberedAct> act(
            ActType type, int year, String digits, int earliest, int latest, boolean numberFirst) {
        int number = Integer.parseInt(digits);
        boolean tooLate = domain.startsWith("EEC") && year > LAST_EEC_YEAR;
        if (year < earliest || year > latest || number < 1 || tooLate) {
            return Optional.empty();
        }
        return Optional.of(new Target.NumberedAct(type, year, number, label(type, year, number, numberFirst)));
    }

    /** The way the Official Journal prints it, whatever way it is printed here. */
    private String label(ActType type, int year, int number, boolean numberFirst) {
        String front = domain.isEmpty() ? "" : "(" + domain + ") ";
        String suffix = domain.isEmpty() ? "" : "/" + domain;
        String shortYear = year < 1999 ? "%02d".formatted(year % 100) : "" + year;
        if (year >= YEAR_FIRST_FOR_ALL) {
            return "%s %s%d/%d".formatted(type.title(), front, year, number);
        }
        if (type.isRegulation()) {
            return "%s %sNo %d/%s".formatted(type.title(), front, number, shortYear);
        }
        return numberFirst && !type.isDirective()
                ? "%s No %d/%s%s".formatted(type.title(), number, shortYear, suffix)
                : "%s %s/%d%s".formatted(type.title(), shortYear, number, suffix);
    }
}
