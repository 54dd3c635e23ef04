package eu.hemicycle.search;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of Works that is sorted by date: the date of the last one shown, and how many of that date were shown.
 *
 * @param first whether it is the beginning, of whatever date
 * @param day days since 1970-01-01; empty for Works without date, which come last
 */
record WorkCursor(boolean first, OptionalLong day, int shown) {

    private static final WorkCursor FIRST = new WorkCursor(true, OptionalLong.of(Long.MAX_VALUE), 0);
    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,6}|none)\\.([0-9]{1,4})");

    /** What is no place is the beginning. */
    static WorkCursor parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return FIRST;
        }
        OptionalLong day =
                form.group(1).equals("none") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(form.group(1)));
        return new WorkCursor(false, day, Integer.parseInt(form.group(2)));
    }

    boolean isFirst() {
        return first;
    }

    Optional<Long> date() {
        return day.isPresent() ? Optional.of(day.getAsLong()) : Optional.empty();
    }

    /** The place after one more Work of that date. */
    WorkCursor past(Optional<Long> date) {
        boolean same = !first && date().equals(date);
        OptionalLong of = date.isPresent() ? OptionalLong.of(date.get()) : OptionalLong.empty();
        return new WorkCursor(false, of, same ? shown + 1 : 1);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return (day.isPresent() ? day.getAsLong() : "none") + "." + shown;
    }
}
