package eu.hemicycle.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What programs are told of a question or an answer in few words. */
final class DocumentDigest {

    private static final int LONGEST_TEXT = 6_000;
    private static final int MOST_NAMED = 40;
    private static final int MOST_PLACES = 3;

    private final DocumentPage page;
    private final Node work;
    private final SortedGraph graph;
    private final DocumentView view;
    private final Site site;

    DocumentDigest(DocumentPage page, Description description, String lang, Site site) {
        this.page = page;
        this.work = description.thing();
        this.graph = description.ownGraph();
        this.view = new DocumentView(
                graph,
                work,
                new Names(new SortedGraph(work, List.of()), iri -> "", new Prefixes(site.mint()), lang),
                lang);
        this.site = site;
    }

    /** @param from where the text begins, in Unicode code points */
    Map<String, Object> members(int from) {
        Map<String, Object> members = new LinkedHashMap<>();
        DocumentPage.Part shown = page.shown();
        members.put("kind", page.answer() ? "answer" : "question");
        members.put("reference", page.reference());
        members.put("title", page.title().text());
        Optional.ofNullable(shown.date()).ifPresent(date -> members.put("date", date.toString()));
        members.put("asked_by", people(page.questions(), DocumentPage.Part::people));
        members.put("addressed_to", people(page.questions(), DocumentPage.Part::institutions));
        members.put("answered_by", people(page.answers(), DocumentPage.Part::people));
        members.put("answered_for", people(page.answers(), DocumentPage.Part::institutions));
        members.put("exchange", page.parts().stream().map(this::part).toList());
        Optional.ofNullable(page.days()).ifPresent(days -> members.put("days_to_answer", days));
        Optional.ofNullable(page.deadline()).ifPresent(deadline -> members.put("days_allowed", deadline.days()));
        view.summaryWords().ifPresent(summary -> members.put("summary", text(summary, 0)));
        view.text().ifPresent(text -> members.put("text", text(text, from)));
        members.put("cites", named(page.cited()));
        members.put("mentions", named(page.mentioned()));
        members.put("topics", named(page.topics()));
        members.put(
                "languages",
                page.languages().stream()
                        .map(DocumentPage.LanguageVersion::lang)
                        .toList());
        members.put(
                "sources", page.sources().stream().map(DocumentDigest::source).toList());
        Optional.of(shown.officialPage())
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> members.put("official_page", address));
        members.put("history", site.url("/history?iri=" + Iris.encodeParameter(work.getURI())));
        return members;
    }

    private static List<Object> people(List<DocumentPage.Part> parts, Function<DocumentPage.Part, List<Value>> who) {
        return DigestedValue.named(parts.stream().flatMap(part -> who.apply(part).stream()));
    }

    private Map<String, Object> part(DocumentPage.Part part) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", part.answer() ? "answer" : "question");
        members.put("iri", part.ref().iri());
        members.put("url", site.url(part.ref().href()));
        Optional.ofNullable(part.date()).ifPresent(date -> members.put("date", date.toString()));
        return members;
    }

    private static Map<String, Object> text(Words words, int from) {
        Map<String, Object> members = new LinkedHashMap<>();
        int length = words.text().codePointCount(0, words.text().length());
        int start = Math.min(from, length);
        int end = Math.min(start + LONGEST_TEXT, length);
        members.put("language", words.lang());
        members.put("characters", length);
        members.put(
                "words",
                words.text()
                        .substring(
                                words.text().offsetByCodePoints(0, start),
                                words.text().offsetByCodePoints(0, end)));
        if (end < length) {
            members.put("goes_on_at", end);
        }
        return members;
    }

    private List<Object> named(List<DocumentPage.Named> things) {
        return things.stream().limit(MOST_NAMED).map(this::named).toList();
    }

    private Object named(DocumentPage.Named named) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", named.ref().label().text());
        members.put("iri", named.ref().iri());
        members.put("url", site.url(named.ref().href()));
        members.put(
                "evidence",
                Stream.concat(Stream.of(named), named.parts().stream())
                        .flatMap(thing ->
                                evidence(NodeFactory.createURI(thing.ref().iri())))
                        .limit(MOST_PLACES)
                        .toList());
        return members;
    }

    private Stream<Object> evidence(Node target) {
        return graph.subjects(Terms.TARGET, target).stream()
                .filter(evidence -> graph.objects(evidence, Terms.EVIDENCE_WORK).contains(work))
                .map(this::place);
    }

    private Object place(Node evidence) {
        Map<String, Object> members = new LinkedHashMap<>();
        graph.text(evidence, Terms.QUOTE).ifPresent(quote -> members.put("quote", quote));
        graph.text(evidence, Terms.CONFIDENCE).ifPresent(confidence -> members.put("confidence", confidence));
        graph.text(evidence, Terms.RULE).ifPresent(rule -> members.put("rule", rule));
        members.put("iri", evidence.toString());
        return members;
    }

    private static Map<String, Object> source(DocumentPage.SourceFile source) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("iri", source.source().iri());
        source.facts().forEach(row -> members.put(row.property(), DigestedValue.all(row.values())));
        return members;
    }
}
