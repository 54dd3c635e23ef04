package eu.hemicycle.find;

import eu.hemicycle.catalogue.feeds.Xml;
import eu.hemicycle.resource.DocumentHistory;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.ListedDocument;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Ref;
import eu.hemicycle.resource.Site;
import eu.hemicycle.search.Excerpts;
import eu.hemicycle.search.Excerpts.Excerpt;
import eu.hemicycle.search.Facet;
import eu.hemicycle.search.Suggestions;
import eu.hemicycle.search.WorkList;
import eu.hemicycle.search.WorkSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A search as data. To be used inside a read of the store. */
final class SearchData {

    /** @param links values of the header of that name */
    record Answer(byte[] bytes, List<String> links) {}

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonNode CONTEXT = context();
    private static final int FEW_VALUES = 10;
    private static final int SUGGESTED = 5;
    private static final String SCHEMA = "http://schema.org/";

    private final Index index;
    private final Listings listings;
    private final DocumentHistory history;
    private final Site site;

    SearchData(Index index, Listings listings, DocumentHistory history, Site site) {
        this.index = index;
        this.listings = listings;
        this.history = history;
        this.site = site;
    }

    private static JsonNode context() {
        try (InputStream json = SearchData.class.getResourceAsStream("/find/list-context.jsonld")) {
            return MAPPER.readTree(json).get("@context");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program cannot read the context of its lists", unreadable);
        }
    }

    /** @throws eu.hemicycle.search.InvalidWords if it cannot be looked for */
    Answer answer(SearchFormat format, SearchState asked, String language) {
        SearchState state = format == SearchFormat.ATOM ? asked.newest() : asked;
        WorkSearch.Found found = new WorkSearch(index.current())
                .find(
                        state.wanted(),
                        state.after(),
                        state.extent().limit().orElse(format.size()),
                        counted(format, state));
        List<ListedDocument> documents = listings.documents(
                found.hits().stream().map(WorkSearch.Hit::work).toList(), language);
        Page page = new Page(format, state, found, documents, language);
        return new Answer(
                switch (format) {
                    case JSON -> json(page);
                    case JSON_LD -> jsonLd(page);
                    case CSV -> csv(page);
                    case ATOM -> atom(page);
                },
                page.links());
    }

    private static Map<Facet, Integer> counted(SearchFormat format, SearchState state) {
        Map<Facet, Integer> counted = new EnumMap<>(Facet.class);
        if (format == SearchFormat.JSON) {
            Arrays.stream(Facet.values())
                    .forEach(facet ->
                            counted.put(facet, state.more().contains(facet) ? SearchPages.MORE_VALUES : FEW_VALUES));
        }
        return counted;
    }

    /**
     * Things and documents that somebody who is still writing may mean.
     *
     * @return {@code {"q": …, "suggestions": [{"kind", "label", "lang", "url", "iri"}, …]}}
     */
    byte[] suggestions(String q, String language) {
        Suggestions suggestions = new Suggestions(index.current());
        Stream<Ref> things = listings.things(suggestions.things(q, SUGGESTED), language).values().stream();
        Stream<Ref> documents = listings.things(suggestions.works(q, SUGGESTED), language).values().stream();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("q", q);
        members.put(
                "suggestions",
                Stream.concat(things, documents).map(SearchData::suggestion).toList());
        return MAPPER.writeValueAsBytes(members);
    }

    private static Map<String, String> suggestion(Ref ref) {
        Map<String, String> suggestion = new LinkedHashMap<>();
        suggestion.put("kind", ref.kind().key());
        suggestion.put("label", ref.label().text());
        suggestion.put("lang", ref.label().lang());
        suggestion.put("url", ref.href());
        suggestion.put("iri", ref.iri());
        return suggestion;
    }

    private final class Page {

        private final SearchFormat format;
        private final SearchState state;
        private final WorkSearch.Found found;
        private final List<ListedDocument> documents;
        private final String language;

        Page(
                SearchFormat format,
                SearchState state,
                WorkSearch.Found found,
                List<ListedDocument> documents,
                String language) {
            this.format = format;
            this.state = state;
            this.found = found;
            this.documents = documents;
            this.language = language;
        }

        String self() {
            return site.url(state.href(format.path()));
        }

        String html() {
            return site.url(state.forReading().href());
        }

        Optional<String> next() {
            return found.next().map(place -> site.url(state.from(place).href(format.path())));
        }

        Map<WorkSearch.Hit, Excerpt> excerpts() {
            return new Excerpts(index.current()).of(found.hits(), state.words(), language);
        }

        String url(ListedDocument document) {
            return site.url(document.ref().href());
        }

        List<String> links() {
            List<String> links = new ArrayList<>();
            links.add("<" + html() + ">; rel=\"alternate\"; type=\"text/html\"");
            next().ifPresent(next -> links.add("<" + next + ">; rel=\"next\""));
            return links;
        }
    }

    /** JSON that is JSON-LD: what its members mean stands in its context ({@code find/list-context.jsonld}). */
    private byte[] json(Page page) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@context", CONTEXT);
        members.put("id", page.self());
        members.put("type", "OrderedCollectionPage");
        members.put("html", page.html());
        members.put("first", site.url(page.state.from("").href(page.format.path())));
        page.next().ifPresent(next -> members.put("next", next));
        members.put("query", page.state.q());
        members.put("sort", page.state.order().parameter());
        members.put("total", page.found.total());
        Map<WorkSearch.Hit, Excerpt> excerpts = page.state.extent().has(ItemField.EXCERPT) ? page.excerpts() : Map.of();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < page.documents.size(); i++) {
            items.add(item(
                    page,
                    page.documents.get(i),
                    Optional.ofNullable(excerpts.get(page.found.hits().get(i)))));
        }
        members.put("items", items);
        members.put("facets", facets(page));
        return MAPPER.writeValueAsBytes(members);
    }

    private static Map<String, Object> item(Page page, ListedDocument document, Optional<Excerpt> excerpt) {
        Map<ItemField, Object> all = new EnumMap<>(ItemField.class);
        all.put(ItemField.ID, document.ref().iri());
        all.put(ItemField.KIND, document.answer() ? "answer" : "question");
        all.put(ItemField.URL, page.url(document));
        all.put(ItemField.REFERENCE, document.reference());
        String lang = document.title().lang();
        all.put(
                ItemField.TITLE,
                Map.of(lang.isEmpty() ? "@none" : lang, document.title().text()));
        Optional.ofNullable(document.date()).ifPresent(date -> all.put(ItemField.DATE, date.toString()));
        excerpt.ifPresent(found -> all.put(ItemField.EXCERPT, text(found)));
        Map<String, Object> item = new LinkedHashMap<>();
        all.forEach((field, value) -> {
            if (page.state.extent().has(field)) {
                item.put(field.key(), value);
            }
        });
        return item;
    }

    private Map<String, Object> facets(Page page) {
        Set<String> iris = new LinkedHashSet<>();
        page.found.counts().values().forEach(counts -> counts.values().stream()
                .map(WorkList.Count::value)
                .filter(value -> value.contains(":"))
                .forEach(iris::add));
        Map<String, Ref> names = listings.things(iris, page.language);
        Map<String, Object> facets = new LinkedHashMap<>();
        page.found.counts().forEach((facet, counts) -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("distinct", counts.distinct());
            members.put(
                    "values",
                    counts.values().stream()
                            .map(count -> value(page, facet, count, names))
                            .toList());
            facets.put(facet.parameter(), members);
        });
        return facets;
    }

    private Map<String, Object> value(Page page, Facet facet, WorkList.Count count, Map<String, Ref> names) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", facet.shortened(count.value()));
        Optional.ofNullable(names.get(count.value())).ifPresent(ref -> {
            value.put("iri", ref.iri());
            value.put("label", ref.label().text());
        });
        value.put("count", count.works());
        value.put("chosen", page.state.has(facet, count.value()));
        value.put("search", site.url(page.state.with(facet, count.value()).href(SearchFormat.JSON.path())));
        return value;
    }

    private static String text(Excerpt excerpt) {
        return excerpt.fragments().stream().map(Excerpts.Fragment::text).collect(Collectors.joining());
    }

    private byte[] jsonLd(Page page) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (ListedDocument document : page.documents) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@id", document.ref().iri());
            item.put("@type", document.answer() ? "Answer" : "Question");
            item.put("identifier", document.reference());
            item.put(
                    "name",
                    document.title().lang().isEmpty()
                            ? document.title().text()
                            : Map.of(
                                    "@value",
                                    document.title().text(),
                                    "@language",
                                    document.title().lang()));
            Optional.ofNullable(document.date()).ifPresent(date -> item.put("datePublished", date.toString()));
            item.put("url", Map.of("@id", page.url(document)));
            Map<String, Object> element = new LinkedHashMap<>();
            element.put("@type", "ListItem");
            element.put("position", items.size() + 1);
            element.put("item", item);
            items.add(element);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "ItemList");
        list.put("numberOfItems", page.found.total());
        list.put("itemListElement", items);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@context", Map.of("@vocab", SCHEMA));
        members.put("@id", page.self());
        members.put("@type", "SearchResultsPage");
        members.put("mainEntity", list);
        page.next().ifPresent(next -> members.put("relatedLink", Map.of("@id", next)));
        return MAPPER.writeValueAsBytes(members);
    }

    private static byte[] csv(Page page) {
        StringBuilder text = new StringBuilder("reference,kind,date,title,language,url,iri\r\n");
        for (ListedDocument document : page.documents) {
            text.append(CSVFormat.RFC4180.format(
                            document.reference(),
                            document.answer() ? "answer" : "question",
                            Optional.ofNullable(document.date())
                                    .map(LocalDate::toString)
                                    .orElse(""),
                            document.title().text(),
                            document.title().lang(),
                            page.url(document),
                            document.ref().iri()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * RFC 4287, in pages (RFC 5005 section 3). An entry is published on the date of its document, and updated when the log
     * says that the document came or changed last (sections 4.2.9, 4.2.15); the feed when the last of its entries was.
     */
    private byte[] atom(Page page) {
        List<Instant> updated = page.found.hits().stream()
                .map(hit -> history.lastChange(hit.document()).orElse(Instant.EPOCH))
                .toList();
        String first = site.url(page.state.from("").href(SearchFormat.ATOM.path()));
        Xml xml = Xml.document();
        xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom");
        xml.element("id", first);
        xml.element("title", page.state.q().isEmpty() ? "Hemicycle" : page.state.q() + " · Hemicycle");
        xml.element(
                "updated",
                updated.stream()
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.begin("author")
                .element("name", site.publisher().orElse(site.publicUrl().getHost()))
                .end();
        xml.empty("link", "rel", "self", "type", SearchFormat.ATOM.mediaType(), "href", page.self());
        xml.empty("link", "rel", "first", "type", SearchFormat.ATOM.mediaType(), "href", first);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", page.html());
        page.next()
                .ifPresent(
                        next -> xml.empty("link", "rel", "next", "type", SearchFormat.ATOM.mediaType(), "href", next));
        Map<WorkSearch.Hit, Excerpt> excerpts = page.excerpts();
        for (int i = 0; i < page.documents.size(); i++) {
            entry(
                    xml,
                    page,
                    page.documents.get(i),
                    updated.get(i),
                    excerpts.get(page.found.hits().get(i)));
        }
        xml.end();
        return xml.bytes();
    }

    private static void entry(Xml xml, Page page, ListedDocument document, Instant updated, @Nullable Excerpt excerpt) {
        xml.begin("entry")
                .element("id", document.ref().iri())
                .element("title", document.reference() + ": " + document.title().text())
                .element("updated", updated.toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", page.url(document));
        if (document.date() != null) {
            xml.element("published", document.date() + "T00:00:00Z");
        }
        if (excerpt != null) {
            xml.element("summary", text(excerpt));
        }
        xml.end();
    }
}
