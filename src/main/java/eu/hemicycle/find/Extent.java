package eu.hemicycle.find;

import eu.hemicycle.search.InvalidWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a list an answer in data has.
 *
 * @param limit documents on a page; empty for the usual number of the format
 * @param fields members of each item in JSON; empty for all
 */
record Extent(OptionalInt limit, Set<ItemField> fields) {

    static final Extent USUAL = new Extent(OptionalInt.empty(), Set.of());
    static final int MOST = 500;

    Extent {
        fields = Set.copyOf(fields);
    }

    /** @throws InvalidWords if a parameter has a value that it cannot have */
    static Extent of(String limit, String fields) {
        return new Extent(number(limit), ItemField.of(fields));
    }

    private static OptionalInt number(String limit) {
        if (limit.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new InvalidWords("The value of limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        return OptionalInt.of(Integer.parseInt(limit));
    }

    boolean has(ItemField field) {
        return fields.isEmpty() || fields.contains(field);
    }

    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        limit.ifPresent(most -> parameters.add(Map.entry("limit", Integer.toString(most))));
        if (!fields.isEmpty()) {
            parameters.add(Map.entry(
                    "fields", fields.stream().sorted().map(ItemField::key).collect(Collectors.joining(","))));
        }
        return parameters;
    }
}
