package eu.hemicycle.statistics;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Years and months as texts ({@code 2020}, {@code 2020-04}; ISO 8601). */
final class Periods {

    private static final int MONTHS = 7;

    private Periods() {}

    /** All from the first to the last, or as many of the last as there may be; both are of one kind. */
    static List<String> between(String first, String last, int most) {
        List<String> periods = new ArrayList<>();
        if (first.length() == MONTHS) {
            YearMonth end = YearMonth.parse(last);
            YearMonth begin = latest(YearMonth.parse(first), end.minusMonths(most - 1L));
            for (YearMonth month = begin; !month.isAfter(end); month = month.plusMonths(1)) {
                periods.add(month.toString());
            }
        } else {
            int end = Year.parse(last).getValue();
            for (int year = Math.max(Year.parse(first).getValue(), end - most + 1); year <= end; year++) {
                periods.add(Year.of(year).toString());
            }
        }
        return periods;
    }

    private static YearMonth latest(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is written below a period: its year, where a year begins and there is room. */
    static String label(String period, int place, int periods) {
        if (period.length() == MONTHS) {
            int every = 1 + periods / 12 / 14;
            boolean begins = period.endsWith("-01") || place == 0 && !period.endsWith("-12");
            return begins && Integer.parseInt(period.substring(0, 4)) % every == 0 ? period.substring(0, 4) : "";
        }
        return place % (1 + periods / 16) == 0 ? period : "";
    }
}
