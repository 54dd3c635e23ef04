package eu.hemicycle.mcp;

import eu.hemicycle.find.Searches;
import eu.hemicycle.resource.Digests;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Site;
import eu.hemicycle.search.Facet;
import eu.hemicycle.sparql.PublicWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds questions and answers. */
final class SearchTool implements Tool {

    private static final int SIZE = 10;

    private final Searches searches;
    private final Digests digests;
    private final Listings listings;
    private final PublicWork work;
    private final Site site;

    SearchTool(Searches searches, Digests digests, Listings listings, PublicWork work, Site site) {
        this.searches = searches;
        this.digests = digests;
        this.listings = listings;
        this.work = work;
        this.site = site;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Map<String, Object> call(Arguments arguments, Caller caller) {
        Map<String, String[]> parameters = parameters(arguments);
        List<Facet> counted =
                arguments.list("facets").stream().map(SearchTool::facet).toList();
        String language = arguments.language();
        return work.admitted(
                caller.request(),
                () -> listings.read(() -> found(
                        searches.find(parameters, arguments.number("limit", SIZE), counted, language), language)));
    }

    private static Map<String, String[]> parameters(Arguments arguments) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        arguments
                .object("filters")
                .forEach((name, values) -> parameters.put(facet(name).parameter(), values.toArray(String[]::new)));
        arguments.text("words").ifPresent(words -> parameters.put("q", new String[] {words}));
        arguments.text("sort").ifPresent(sort -> parameters.put("sort", new String[] {sort}));
        arguments.text("cursor").ifPresent(cursor -> parameters.put("after", new String[] {cursor}));
        return parameters;
    }

    private static Facet facet(String name) {
        return Facet.of(name)
                .orElseThrow(() -> new InvalidCall("There is no filter \"%s\"; there are %s."
                        .formatted(
                                name,
                                Arrays.stream(Facet.values())
                                        .map(Facet::parameter)
                                        .collect(Collectors.joining(", ")))));
    }

    private Map<String, Object> found(Searches.Found found, String language) {
        List<Map<String, Object>> documents = new ArrayList<>(
                digests.list(found.hits().stream().map(Searches.Hit::work).toList(), language));
        for (int i = 0; i < documents.size(); i++) {
            documents.get(i).put("excerpt", found.hits().get(i).excerpt());
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("total", found.total());
        members.put("documents", documents);
        found.next().ifPresent(next -> members.put("next", next));
        if (!found.counts().isEmpty()) {
            members.put("facets", found.counts());
        }
        members.put("page", site.url(found.address()));
        return members;
    }
}
