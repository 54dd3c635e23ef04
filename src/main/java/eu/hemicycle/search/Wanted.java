package eu.hemicycle.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which Works somebody looks for.
 *
 * @param words empty for all Works
 * @param chosen values of facets: one of each facet at least, as {@link Facet#value} gives them
 */
public record Wanted(Optional<WordQuery> words, Map<Facet, Set<String>> chosen, Order order) {

    public static final Wanted ALL = new Wanted(Optional.empty(), Map.of(), Order.NEWEST);

    public Wanted {
        chosen = Map.copyOf(chosen);
    }

    /**
     * What a text says.
     *
     * @throws InvalidWords if it cannot be read, is too much, or holds no word
     */
    public static WordQuery words(String text) {
        return WordQueryParser.parse(text, new FieldNames());
    }

    public Wanted by(Order other) {
        return new Wanted(words, chosen, other);
    }
}
