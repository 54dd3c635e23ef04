package eu.hemicycle.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;

/**
 * Gives every value of a facet a number, the same in all segments and versions of the index, so that counts of segments need
 * no matching of texts to be put together. A number is never taken back: values that no Work has any more are few.
 */
final class FacetValues {

    /** One value. */
    record Value(Facet facet, String text) {}

    /** The values by their numbers; an array may be longer than {@code size}. */
    record Known(Value[] values, int size) {}

    private static final Map<String, Facet> FACETS = byDimension();

    private final Map<Value, Integer> numbers = new HashMap<>();
    private Value[] values = new Value[1024];
    private int size;

    private static Map<String, Facet> byDimension() {
        Map<String, Facet> facets = new HashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.dimension(), facet);
        }
        return Collections.unmodifiableMap(facets);
    }

    /** @param path a value as Lucene's facets write it */
    synchronized int number(String path) {
        String[] parts = FacetsConfig.stringToPath(path);
        return numbers.computeIfAbsent(new Value(FACETS.get(parts[0]), parts[1]), this::added);
    }

    private int added(Value value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        return size++;
    }

    synchronized Optional<Integer> number(Facet facet, String text) {
        return Optional.ofNullable(numbers.get(new Value(facet, text)));
    }

    synchronized Known known() {
        return new Known(values, size);
    }
}
