package eu.hemicycle.find;

import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Ref;
import eu.hemicycle.search.Excerpts;
import eu.hemicycle.search.Excerpts.Excerpt;
import eu.hemicycle.search.Facet;
import eu.hemicycle.search.WorkList;
import eu.hemicycle.search.WorkSearch;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The search for other features. To be used inside a {@link Listings#read}. */
public final class Searches {

    private static final int VALUES = 15;

    private final Index index;
    private final Listings listings;

    Searches(Index index, Listings listings) {
        this.index = index;
        this.listings = listings;
    }

    /**
     * A document that is found.
     *
     * @param work its IRI
     * @param excerpt empty for a document without text
     */
    public record Hit(String work, String excerpt) {}

    /**
     * A value of a facet.
     *
     * @param value as {@code /search} has it
     * @param label empty where it is the value itself
     */
    public record Value(String value, String label, int documents) {}

    /**
     * What is found.
     *
     * @param next the value of {@code after} for the rest of the list
     * @param counts the values that most documents have, by the name of the facet
     * @param address the local address of the same search for people
     */
    public record Found(
            int total, List<Hit> hits, Optional<String> next, Map<String, List<Value>> counts, String address) {}

    /**
     * Runs a search.
     *
     * @param parameters those of {@code /search}
     * @param size documents in a page of the list
     * @param language preferred in excerpts and labels: two letters
     * @throws eu.hemicycle.search.InvalidWords if it cannot be looked for
     */
    public Found find(Map<String, String[]> parameters, int size, Collection<Facet> counted, String language) {
        SearchState state = SearchState.of(parameters);
        Map<Facet, Integer> most = new EnumMap<>(Facet.class);
        counted.forEach(facet -> most.put(facet, VALUES));
        WorkSearch.Found found = new WorkSearch(index.current()).find(state.wanted(), state.after(), size, most);
        Map<WorkSearch.Hit, Excerpt> excerpts = new Excerpts(index.current()).of(found.hits(), state.words(), language);
        return new Found(
                found.total(),
                found.hits().stream()
                        .map(hit -> new Hit(hit.work(), text(Optional.ofNullable(excerpts.get(hit)))))
                        .toList(),
                found.next(),
                counts(found, language),
                state.from("").href());
    }

    private static String text(Optional<Excerpt> excerpt) {
        return excerpt.stream()
                .flatMap(known -> known.fragments().stream())
                .map(Excerpts.Fragment::text)
                .collect(Collectors.joining());
    }

    private Map<String, List<Value>> counts(WorkSearch.Found found, String language) {
        List<String> iris = found.counts().values().stream()
                .flatMap(counts -> counts.values().stream())
                .map(WorkList.Count::value)
                .filter(value -> value.contains(":"))
                .distinct()
                .toList();
        Map<String, Ref> names = listings.things(iris, language);
        Map<String, List<Value>> all = new LinkedHashMap<>();
        found.counts()
                .forEach((facet, counts) -> all.put(
                        facet.parameter(),
                        counts.values().stream()
                                .map(count -> new Value(
                                        facet.shortened(count.value()),
                                        Optional.ofNullable(names.get(count.value()))
                                                .map(ref -> ref.label().text())
                                                .orElse(""),
                                        count.works()))
                                .toList()));
        return all;
    }
}
