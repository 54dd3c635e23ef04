package eu.hemicycle.find;

import eu.hemicycle.search.InvalidWords;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The members of an item of a list in JSON. */
enum ItemField {
    ID,
    KIND,
    URL,
    REFERENCE,
    TITLE,
    DATE,
    /** What of a document has the words that are looked for. */
    EXCERPT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(ItemField::key).toList();
    }

    /**
     * Those that a parameter names.
     *
     * @param names with commas between; empty for none named
     * @throws InvalidWords if there is no such member
     */
    static Set<ItemField> of(String names) {
        Set<ItemField> fields = EnumSet.noneOf(ItemField.class);
        for (String name : names.split(",")) {
            String key = name.strip();
            if (!key.isEmpty()) {
                fields.add(Arrays.stream(values())
                        .filter(field -> field.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new InvalidWords("No item has a member " + key
                                + ". The value of fields is of " + String.join(", ", keys()) + ".")));
            }
        }
        return fields;
    }
}
