package eu.hemicycle.resource;

import java.util.Optional;
import java.util.OptionalInt;

/** The words around a quotation, as far as its paragraph goes; empty where the quotation does not stand there. */
record Context(String before, String after) {

    private static final Context NONE = new Context("", "");

    /**
     * @param start of the quotation in the text, in Unicode code points
     * @param most how many code points are shown on either side; what is cut ends in an ellipsis
     */
    static Context of(Optional<String> text, OptionalInt start, String quote, int most) {
        if (text.isEmpty() || start.isEmpty()) {
            return NONE;
        }
        int[] points = text.get().codePoints().toArray();
        int length = quote.codePointCount(0, quote.length());
        int from = start.getAsInt();
        if (from + length > points.length || !new String(points, from, length).equals(quote)) {
            return NONE;
        }
        return new Context(before(points, from, most), after(points, from + length, most));
    }

    private static String before(int[] points, int end, int most) {
        int begin = end;
        while (begin > 0 && end - begin < most && points[begin - 1] != '\n') {
            begin--;
        }
        boolean cut = begin > 0 && points[begin - 1] != '\n';
        while (cut && begin < end && points[begin] != ' ') {
            begin++;
        }
        return (cut ? "…" : "") + new String(points, begin, end - begin);
    }

    private static String after(int[] points, int begin, int most) {
        int end = begin;
        while (end < points.length && end - begin < most && points[end] != '\n') {
            end++;
        }
        boolean cut = end < points.length && points[end] != '\n';
        while (cut && end > begin && points[end - 1] != ' ') {
            end--;
        }
        return new String(points, begin, end - begin) + (cut ? "…" : "");
    }
}
