package eu.hemicycle.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** How Works that are found are sorted; what is equal in it comes newest first and then by IRI. */
public enum Order {
    /** The best match of the words first. */
    RELEVANCE(SortField.FIELD_SCORE),
    NEWEST(),
    OLDEST(date(false)),
    /** Only what is asked and answered. */
    QUICKEST(days(false)),
    SLOWEST(days(true));

    private final Sort sort;

    Order(SortField... first) {
        SortField[] all = Arrays.copyOf(first, first.length + 2);
        all[first.length] = date(true);
        all[first.length + 1] = new SortField(IndexSchema.IRI, SortField.Type.STRING);
        this.sort = new Sort(all);
    }

    private static SortField date(boolean newest) {
        SortField date = new SortField(IndexSchema.DATE, SortField.Type.LONG, newest);
        date.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
        return date;
    }

    private static SortField days(boolean most) {
        return new SortField(IndexSchema.DAYS, SortField.Type.LONG, most);
    }

    Sort sort() {
        return sort;
    }

    boolean needsDays() {
        return this == QUICKEST || this == SLOWEST;
    }

    /** The name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Order> of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter().equals(parameter))
                .findFirst();
    }
}
