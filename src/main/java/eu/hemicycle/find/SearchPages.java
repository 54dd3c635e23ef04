package eu.hemicycle.find;

import eu.hemicycle.document.Language;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.ListedDocument;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Ref;
import eu.hemicycle.resource.Words;
import eu.hemicycle.search.Excerpts;
import eu.hemicycle.search.Excerpts.Excerpt;
import eu.hemicycle.search.Facet;
import eu.hemicycle.search.Order;
import eu.hemicycle.search.Spelling;
import eu.hemicycle.search.Wanted;
import eu.hemicycle.search.WordQuery;
import eu.hemicycle.search.WorkList;
import eu.hemicycle.search.WorkSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Runs a search and composes its page. To be used inside a read of the store. */
final class SearchPages {

    private static final int SIZE = 20;
    private static final WorkList.Counts NONE = new WorkList.Counts(0, List.of());
    private static final int LONGEST_ADDRESS = 6000;
    private static final Pattern OPERATOR = Pattern.compile("\\b(AND|OR|NOT)\\b");
    private static final int VALUES = 6;
    static final int MORE_VALUES = 100;
    private static final int YEARS = 200;
    private static final int BAR = 12;
    private static final int HIGHEST = 80;

    /** Those beside the list; others are counted only where one of their values is chosen. */
    private static final List<Facet> SHOWN = List.of(
            Facet.TYPE,
            Facet.STATE,
            Facet.BODY,
            Facet.ACT,
            Facet.TOPIC,
            Facet.ASKED_BY,
            Facet.ANSWERED_BY,
            Facet.GROUP,
            Facet.COUNTRY,
            Facet.YEAR,
            Facet.LANGUAGE);

    private final Index index;
    private final Listings listings;
    private final MessageSource messages;

    SearchPages(Index index, Listings listings, MessageSource messages) {
        this.index = index;
        this.listings = listings;
        this.messages = messages;
    }

    /** @throws eu.hemicycle.search.InvalidWords if it cannot be looked for */
    SearchPage compose(SearchState state, String language) {
        WorkSearch.Found found =
                new WorkSearch(index.current()).find(state.wanted(), state.after(), SIZE, counted(state));
        Map<String, Ref> names = listings.things(named(state, found), language);
        Labels labels = new Labels(names, language);
        return new SearchPage(
                found.total(),
                results(found.hits(), state.words(), language),
                groups(state, found, labels),
                chips(state, labels),
                orders(state),
                years(state, found),
                data(state),
                found.next().map(place -> state.from(place).href()).orElse(""),
                state.after().isEmpty() ? "" : state.from("").href(),
                state.withoutFacets().href(),
                state.alone().href(SearchState.PATH + ".rq"),
                editor(state.wanted()),
                found.total() == 0 ? meant(state) : List.of());
    }

    private static String editor(Wanted wanted) {
        String address = "/sparql?query=" + URLEncoder.encode(SearchSparql.of(wanted), StandardCharsets.UTF_8);
        return address.length() > LONGEST_ADDRESS ? "" : address;
    }

    /** Nearer words, and one word instead of all. */
    private List<SearchPage.Meant> meant(SearchState state) {
        List<SearchPage.Meant> meant = new ArrayList<>();
        new Spelling(index.current())
                .better(state.q())
                .ifPresent(words -> meant.add(new SearchPage.Meant(
                        "spelling", words, state.saying(words).href())));
        if (state.q().matches("[\\p{L}\\p{N}]+(\\s+[\\p{L}\\p{N}]+)+")
                && !OPERATOR.matcher(state.q()).find()) {
            String any = String.join(" OR ", state.q().split("\\s+"));
            meant.add(new SearchPage.Meant("any", any, state.saying(any).href()));
        }
        return meant;
    }

    private static Map<Facet, Integer> counted(SearchState state) {
        Map<Facet, Integer> counted = new EnumMap<>(Facet.class);
        Stream.concat(SHOWN.stream(), state.chosen().keySet().stream())
                .forEach(facet -> counted.put(facet, state.more().contains(facet) ? MORE_VALUES : VALUES));
        counted.put(Facet.YEAR, YEARS);
        return counted;
    }

    private static Set<String> named(SearchState state, WorkSearch.Found found) {
        Set<String> named = new LinkedHashSet<>();
        state.chosen().values().forEach(named::addAll);
        found.counts().forEach((facet, counts) -> counts.values().forEach(count -> named.add(count.value())));
        named.removeIf(value -> !value.contains(":"));
        return named;
    }

    private List<SearchPage.Result> results(List<WorkSearch.Hit> hits, Optional<WordQuery> words, String language) {
        Map<WorkSearch.Hit, Excerpt> excerpts = new Excerpts(index.current()).of(hits, words, language);
        List<ListedDocument> documents =
                listings.documents(hits.stream().map(WorkSearch.Hit::work).toList(), language);
        List<SearchPage.Result> results = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Words title = documents.get(i).title();
            results.add(new SearchPage.Result(
                    documents.get(i), Excerpts.marks(title.text(), title.lang(), words), excerpts.get(hits.get(i))));
        }
        return results;
    }

    private static List<SearchPage.Group> groups(SearchState state, WorkSearch.Found found, Labels labels) {
        return found.counts().entrySet().stream()
                .filter(counts -> !counts.getValue().values().isEmpty())
                .filter(counts -> counts.getKey() != Facet.YEAR)
                .sorted(Comparator.comparing(counts -> place(counts.getKey())))
                .map(counts -> group(state, counts.getKey(), counts.getValue(), labels))
                .toList();
    }

    private static int place(Facet facet) {
        return SHOWN.contains(facet) ? SHOWN.indexOf(facet) : SHOWN.size() + facet.ordinal();
    }

    private static SearchPage.Group group(SearchState state, Facet facet, WorkList.Counts counts, Labels labels) {
        boolean extended = state.more().contains(facet);
        boolean hasMore = counts.distinct() > VALUES;
        return new SearchPage.Group(
                facet.parameter(),
                counts.distinct(),
                counts.values().stream()
                        .map(count -> choosable(state, facet, count, labels))
                        .toList(),
                hasMore ? state.showing(facet).href() : "",
                extended);
    }

    private static SearchPage.Choosable choosable(SearchState state, Facet facet, WorkList.Count count, Labels labels) {
        boolean chosen = state.has(facet, count.value());
        SearchState other = chosen ? state.without(facet, count.value()) : state.with(facet, count.value());
        return new SearchPage.Choosable(labels.of(facet, count.value()), count.works(), other.href(), chosen);
    }

    private static List<SearchPage.Chip> chips(SearchState state, Labels labels) {
        return state.chosen().entrySet().stream()
                .flatMap(chosen -> chosen.getValue().stream()
                        .map(value -> new SearchPage.Chip(
                                chosen.getKey().parameter(),
                                labels.of(chosen.getKey(), value),
                                state.without(chosen.getKey(), value).href())))
                .toList();
    }

    private static List<SearchPage.Sorting> orders(SearchState state) {
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.RELEVANCE || !state.q().isEmpty())
                .map(order -> new SearchPage.Sorting(
                        order.parameter(), state.by(order).href(), order == state.order()))
                .toList();
    }

    /** All years from the first to the last, so that a year without documents is a gap. */
    private static List<SearchPage.Year> years(SearchState state, WorkSearch.Found found) {
        List<WorkList.Count> counts = found.counts().getOrDefault(Facet.YEAR, NONE).values().stream()
                .filter(count -> count.value().matches("[0-9]{4}"))
                .sorted(Comparator.comparing(WorkList.Count::value))
                .toList();
        if (counts.isEmpty()) {
            return List.of();
        }
        int most = Math.max(
                1, counts.stream().mapToInt(WorkList.Count::works).max().orElse(1));
        int begin = Integer.parseInt(counts.get(0).value());
        return counts.stream()
                .map(count -> year(state, count, most, Integer.parseInt(count.value()) - begin))
                .toList();
    }

    private static SearchPage.Year year(SearchState state, WorkList.Count count, int most, int at) {
        int height = count.works() == 0 ? 0 : Math.max(1, Math.round((float) count.works() * HIGHEST / most));
        boolean chosen = state.has(Facet.YEAR, count.value());
        SearchState other = chosen ? state.without(Facet.YEAR, count.value()) : state.with(Facet.YEAR, count.value());
        return new SearchPage.Year(
                count.value(), count.works(), at * BAR, HIGHEST - height, height, other.href(), chosen);
    }

    private static List<SearchPage.DataLink> data(SearchState state) {
        SearchState alone = state.alone();
        return Arrays.stream(SearchFormat.values())
                .map(format -> new SearchPage.DataLink(format.label(), format.mediaType(), alone.href(format.path())))
                .toList();
    }

    /** How values of facets are called. */
    private final class Labels {

        private final Map<String, Ref> names;
        private final Locale locale;

        Labels(Map<String, Ref> names, String language) {
            this.names = names;
            this.locale = Locale.forLanguageTag(language);
        }

        Words of(Facet facet, String value) {
            if (facet == Facet.STATE) {
                String text = messages.getMessage("search.state." + value, null, value, locale);
                return new Words(text == null ? value : text, "");
            }
            if (facet == Facet.LANGUAGE) {
                Optional<Language> language = Language.of(facet.shortened(value));
                return language.map(known -> new Words(known.ownName(), known.code()))
                        .orElseGet(() -> named(value));
            }
            return named(value);
        }

        private Words named(String value) {
            return Optional.ofNullable(names.get(value)).map(Ref::label).orElseGet(() -> new Words(value, ""));
        }
    }
}
