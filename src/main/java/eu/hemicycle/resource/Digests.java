package eu.hemicycle.resource;

import eu.hemicycle.document.Tombstone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What programs are told of things in few words: the facts that a page shows, as members of a JSON object in a fixed order.
 * To be used inside a {@link Listings#read}.
 */
public final class Digests {

    private static final int MOST_DOCUMENTS = 10;

    private final Things things;
    private final TakenBack takenBack;
    private final DocumentPages documents;
    private final ThingPages pages;
    private final IriSpaces spaces;
    private final Prefixes prefixes;
    private final Site site;

    Digests(
            Things things,
            TakenBack takenBack,
            DocumentPages documents,
            ThingPages pages,
            IriSpaces spaces,
            Prefixes prefixes,
            Site site) {
        this.things = things;
        this.takenBack = takenBack;
        this.documents = documents;
        this.pages = pages;
        this.spaces = spaces;
        this.prefixes = prefixes;
        this.site = site;
    }

    /** What is left of the document that an IRI names, if it was taken back. */
    public Optional<Tombstone> takenBack(String iri) {
        return Things.documentOf(iri).flatMap(takenBack::tombstone);
    }

    /**
     * A thing; empty if no statement has the IRI.
     *
     * @param lang preferred for names and text: two letters
     * @param from where the text of a document begins, in Unicode code points
     */
    public Optional<Map<String, Object>> of(String iri, String lang, int from) {
        return things.describe(iri).map(description -> {
            Map<String, Object> members = new LinkedHashMap<>();
            Address address = Address.of(spaces, iri);
            members.put("iri", iri);
            members.put("url", site.url(address.negotiated()));
            members.putAll(isDocument(description) ? document(description, lang, from) : thing(description, lang));
            members.put("data", data(address));
            return members;
        });
    }

    private static boolean isDocument(Description description) {
        return description.ownGraph().objects(description.thing(), Terms.TYPE).contains(Terms.WORK);
    }

    private Map<String, Object> data(Address address) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("turtle", site.url(address.in(Format.TURTLE)));
        data.put("json_ld", site.url(address.in(Format.JSON_LD)));
        site.licence().ifPresent(licence -> data.put("licence", licence.toString()));
        return data;
    }

    private Map<String, Object> document(Description description, String lang, int from) {
        DocumentPage page = documents.compose(description, new Choice(lang, ""));
        return new DocumentDigest(page, description, lang, site).members(from);
    }

    private Map<String, Object> thing(Description description, String lang) {
        ThingPage page = pages.compose(description, new Choice(lang, ""), true);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", page.kind().key());
        members.put("name", page.title().text());
        members.put("other_names", page.otherNames().stream().map(Words::text).toList());
        members.put("facts", facts(page));
        members.put("documents", listed(page));
        members.put("filters", page.searches().stream().map(Digests::filter).toList());
        return members;
    }

    private static Map<String, Object> filter(FacetSearch search) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("filter", search.facet());
        members.put("documents", search.works());
        return members;
    }

    /** Without its names, which are told already. */
    private static Map<String, Object> facts(ThingPage page) {
        Map<String, Object> facts = new LinkedHashMap<>();
        page.statements().stream()
                .filter(group -> !group.key().equals("referring"))
                .flatMap(group -> group.subjects().stream())
                .filter(StatementTable.Subject::self)
                .flatMap(subject -> subject.rows().stream())
                .filter(row -> !ThingPages.isNaming(row.iri()))
                .forEach(row -> facts.put(row.property(), DigestedValue.all(row.values())));
        return facts;
    }

    private Map<String, Object> listed(ThingPage page) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("total", page.total());
        members.put(
                "newest",
                page.documents().stream().limit(MOST_DOCUMENTS).map(this::entry).toList());
        return members;
    }

    private Map<String, Object> entry(ListedDocument document) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("iri", document.ref().iri());
        members.put("url", site.url(document.ref().href()));
        members.put("kind", document.answer() ? "answer" : "question");
        members.put("reference", document.reference());
        members.put("title", document.title().text());
        Optional.ofNullable(document.date()).ifPresent(date -> members.put("date", date.toString()));
        return members;
    }

    /**
     * Documents in the order given, each with who asked and who answered.
     *
     * @param lang preferred for titles: two letters
     */
    public List<Map<String, Object>> list(List<String> works, String lang) {
        return pages.list(works.stream().map(NodeFactory::createURI).toList(), lang).stream()
                .map(document -> {
                    Map<String, Object> members = entry(document);
                    members.putAll(people(NodeFactory.createURI(document.ref().iri()), lang));
                    return members;
                })
                .toList();
    }

    private Map<String, Object> people(Node work, String lang) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<DocumentView> exchange = exchange(work, lang);
        members.put("asked_by", DigestedValue.people(exchange.stream().filter(view -> !view.isAnswer())));
        members.put("answered_by", DigestedValue.people(exchange.stream().filter(DocumentView::isAnswer)));
        return members;
    }

    /** A document with the questions that it answers, or else with its answers. */
    private List<DocumentView> exchange(Node work, String lang) {
        List<Description> shown = things.describe(work.getURI()).stream().toList();
        List<Node> others = shown.stream()
                .flatMap(document -> document.ownGraph().objects(work, Terms.ANSWERS_TO).stream())
                .toList();
        return Stream.concat(
                        shown.stream(),
                        (others.isEmpty() ? things.answersTo(work) : others)
                                .stream().flatMap(other -> things.describe(other.getURI()).stream()))
                .map(document -> view(document, lang))
                .toList();
    }

    private DocumentView view(Description document, String lang) {
        SortedGraph graph = document.ownGraph();
        List<Node> people = Stream.of(Terms.HAD_PERSON, Terms.CREATOR)
                .flatMap(property -> graph.triples().stream()
                        .filter(triple -> triple.getPredicate().equals(property)))
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .distinct()
                .toList();
        Names names = new Names(things.names(people), spaces::pathOf, prefixes, lang);
        return new DocumentView(graph, document.thing(), names, lang);
    }

    /** How a question or an answer is cited, by the key of the style: text, bibtex, ris or csl; empty for other things. */
    public Optional<Map<String, String>> citations(String iri, String lang) {
        return things.describe(iri).filter(Digests::isDocument).map(description -> {
            Map<String, String> forms = new LinkedHashMap<>();
            documents
                    .compose(description, new Choice(lang, ""))
                    .citations()
                    .forEach(form -> forms.put(form.key(), form.text()));
            return forms;
        });
    }
}
