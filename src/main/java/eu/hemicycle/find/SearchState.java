package eu.hemicycle.find;

import eu.hemicycle.search.Facet;
import eu.hemicycle.search.InvalidWords;
import eu.hemicycle.search.Order;
import eu.hemicycle.search.Wanted;
import eu.hemicycle.search.WordQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A search as its address says it.
 *
 * @param q the words, as written
 * @param chosen values of facets as the index has them
 * @param sort empty for the usual order
 * @param after where the page begins; empty for the first
 * @param more facets of which many values are shown
 * @param ui the language of the interface; empty for none chosen
 * @param extent how much of the list is given as data
 */
record SearchState(
        String q,
        Map<Facet, SortedSet<String>> chosen,
        Optional<Order> sort,
        String after,
        Set<Facet> more,
        String ui,
        Extent extent) {

    static final String PATH = "/search";
    private static final int MOST_VALUES = 50;
    static final int LONGEST_VALUE = 500;

    /** @throws InvalidWords if a parameter has a value that it cannot have */
    static SearchState of(HttpServletRequest request) {
        return of(request.getParameterMap());
    }

    /**
     * @param parameters values by name
     * @throws InvalidWords if a parameter has a value that it cannot have
     */
    static SearchState of(Map<String, String[]> parameters) {
        Map<Facet, SortedSet<String>> chosen = new EnumMap<>(Facet.class);
        Set<Facet> more = new TreeSet<>();
        for (Facet facet : Facet.values()) {
            values(parameters, facet.parameter()).forEach(value -> chosen.computeIfAbsent(facet, any -> new TreeSet<>())
                    .add(facet.value(checked(facet, value))));
        }
        if (chosen.values().stream().mapToInt(Collection::size).sum() > MOST_VALUES) {
            throw new InvalidWords("More than " + MOST_VALUES + " values of facets are chosen.");
        }
        values(parameters, "more").forEach(name -> Facet.of(name).ifPresent(more::add));
        return new SearchState(
                first(parameters, "q"),
                chosen,
                order(first(parameters, "sort")),
                first(parameters, "after"),
                more,
                ui(parameters),
                Extent.of(first(parameters, "limit"), first(parameters, "fields")));
    }

    private static String ui(Map<String, String[]> parameters) {
        return Optional.of(first(parameters, "ui"))
                .filter(code -> code.matches("[a-z]{2}"))
                .orElse("");
    }

    private static String first(Map<String, String[]> parameters, String name) {
        return values(parameters, name).stream().findFirst().orElse("");
    }

    private static List<String> values(Map<String, String[]> parameters, String name) {
        return Stream.of(parameters.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String checked(Facet facet, String value) {
        if (value.length() > LONGEST_VALUE || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidWords("A value of " + facet.parameter() + " is longer than " + LONGEST_VALUE
                    + " characters, or holds control characters.");
        }
        return value;
    }

    private static Optional<Order> order(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Order.of(name)
                .orElseThrow(
                        () -> new InvalidWords("The value of sort is not one of relevance, newest, oldest, quickest,"
                                + " slowest: " + name + ".")));
    }

    /** The words that are looked for; empty for none. */
    Optional<WordQuery> words() {
        return q.isEmpty() ? Optional.empty() : Optional.of(Wanted.words(q));
    }

    /** By relevance where there are words, else the newest first. */
    Order order() {
        return sort.filter(order -> order != Order.RELEVANCE || !q.isEmpty())
                .orElse(q.isEmpty() ? Order.NEWEST : Order.RELEVANCE);
    }

    /** @throws InvalidWords if the words cannot be looked for */
    Wanted wanted() {
        return new Wanted(words(), Map.copyOf(chosen), order());
    }

    boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, new TreeSet<>()).contains(value);
    }

    boolean isAnythingChosen() {
        return !chosen.isEmpty();
    }

    SearchState with(Facet facet, String value) {
        return changed(facet, value, true);
    }

    SearchState without(Facet facet, String value) {
        return changed(facet, value, false);
    }

    private SearchState changed(Facet facet, String value, boolean there) {
        Map<Facet, SortedSet<String>> other = new EnumMap<>(Facet.class);
        chosen.forEach((known, values) -> other.put(known, new TreeSet<>(values)));
        SortedSet<String> values = other.computeIfAbsent(facet, any -> new TreeSet<>());
        if (there) {
            values.add(value);
        } else {
            values.remove(value);
        }
        if (values.isEmpty()) {
            other.remove(facet);
        }
        return new SearchState(q, other, sort, "", more, ui, extent);
    }

    SearchState withoutFacets() {
        return new SearchState(q, Map.of(), sort, "", more, ui, extent);
    }

    SearchState by(Order order) {
        return new SearchState(q, chosen, Optional.of(order), "", more, ui, extent);
    }

    /** The newest first, whatever the usual order. */
    SearchState newest() {
        Optional<Order> newest = q.isEmpty() ? Optional.empty() : Optional.of(Order.NEWEST);
        return new SearchState(q, chosen, newest, after, more, ui, extent);
    }

    SearchState from(String place) {
        return new SearchState(q, chosen, sort, place, more, ui, extent);
    }

    SearchState saying(String words) {
        return new SearchState(words, chosen, sort, "", more, ui, extent);
    }

    SearchState showing(Facet facet) {
        Set<Facet> shown = new TreeSet<>(more);
        if (!shown.remove(facet)) {
            shown.add(facet);
        }
        return new SearchState(q, chosen, sort, after, shown, ui, extent);
    }

    /** The page for people, from its beginning. */
    SearchState forReading() {
        return new SearchState(q, chosen, sort, "", more, ui, Extent.USUAL);
    }

    /** The search itself, without how a page shows it. */
    SearchState alone() {
        return new SearchState(q, chosen, sort, "", Set.of(), "", Extent.USUAL);
    }

    /** The local address of a page. */
    String href() {
        return href(PATH);
    }

    /** Without the choice of a language. */
    String plainHref() {
        return new SearchState(q, chosen, sort, after, more, "", Extent.USUAL).href();
    }

    /** The local address under a path; the same search has one address. */
    String href(String path) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(parameters());
        if (!after.isEmpty()) {
            parameters.add(Map.entry("after", after));
        }
        return parameters.isEmpty() ? path : path + "?" + encoded(parameters);
    }

    /** Names and values in their order, without the place in the list. */
    public List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!q.isEmpty()) {
            parameters.add(Map.entry("q", q));
        }
        new TreeMap<>(chosen)
                .forEach((facet, values) ->
                        values.forEach(value -> parameters.add(Map.entry(facet.parameter(), facet.shortened(value)))));
        sort.ifPresent(order -> parameters.add(Map.entry("sort", order.parameter())));
        more.forEach(facet -> parameters.add(Map.entry("more", facet.parameter())));
        if (!ui.isEmpty()) {
            parameters.add(Map.entry("ui", ui));
        }
        parameters.addAll(extent.parameters());
        return parameters;
    }

    private static String encoded(List<Map.Entry<String, String>> parameters) {
        return String.join(
                "&",
                parameters.stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }
}
