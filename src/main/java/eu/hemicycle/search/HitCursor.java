package eu.hemicycle.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** A place in a sorted list of hits, as text: what the last one before it is sorted by. */
final class HitCursor {

    private static final String BREAK = " ";
    private static final int LONGEST = 4000;

    private HitCursor() {}

    static String of(FieldDoc last) {
        String values = Arrays.stream(last.fields).map(HitCursor::text).collect(Collectors.joining(BREAK));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        return value instanceof BytesRef bytes ? bytes.utf8ToString() : value.toString();
    }

    /** @throws InvalidWords if it is no place in a list of this order */
    static FieldDoc parse(String text, Order order) {
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            String[] values = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BREAK, -1);
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values(values, order));
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidWords("The value of after is no place in a list sorted by " + order.parameter()
                    + ". Take it from the link to the next page, or leave it out to begin at the top.");
        }
    }

    private static Object[] values(String[] values, Order order) {
        int count = order.sort().getSort().length;
        if (values.length != count) {
            throw new IllegalArgumentException("not of this order");
        }
        Object[] read = new Object[count];
        for (int i = 0; i < count; i++) {
            read[i] = switch (order.sort().getSort()[i].getType()) {
                case SCORE -> Float.valueOf(values[i]);
                case LONG -> Long.valueOf(values[i]);
                default -> new BytesRef(values[i]);
            };
        }
        return read;
    }
}
