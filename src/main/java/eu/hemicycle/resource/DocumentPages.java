package eu.hemicycle.resource;

import eu.hemicycle.document.Deadline;
import eu.hemicycle.resource.DocumentPage.LanguageVersion;
import eu.hemicycle.resource.DocumentPage.Named;
import eu.hemicycle.resource.DocumentPage.Part;
import eu.hemicycle.resource.DocumentPage.SourceFile;
import eu.hemicycle.search.WorkList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Composes the pages of questions and answers. */
final class DocumentPages {

    private static final int MOST_LISTED = 6;

    private final Things things;
    private final ThingPages lists;
    private final IriSpaces spaces;
    private final Prefixes prefixes;

    DocumentPages(Things things, ThingPages lists, IriSpaces spaces, Prefixes prefixes) {
        this.things = things;
        this.lists = lists;
        this.spaces = spaces;
        this.prefixes = prefixes;
    }

    /** @param choice the language to read in where the document has it */
    DocumentPage compose(Description description, Choice choice) {
        String lang = choice.contentLanguage();
        List<Node> works = exchange(description);
        SortedGraph graph = together(description, works);
        SortedGraph known = things.names(graph.triples().stream()
                .flatMap(DocumentPages::nodes)
                .distinct()
                .toList());
        return new Composition(description, graph, new Names(known, spaces::pathOf, prefixes, lang), choice)
                .page(works);
    }

    private static Stream<Node> nodes(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getObject()).filter(Node::isURI);
    }

    /** The questions, then their answers. */
    private List<Node> exchange(Description description) {
        Node shown = description.thing();
        List<Node> questions = description.ownGraph().objects(shown, Terms.ANSWERS_TO);
        if (!questions.isEmpty()) {
            return Stream.concat(questions.stream(), Stream.of(shown)).toList();
        }
        return Stream.concat(Stream.of(shown), things.answersTo(shown).stream()).toList();
    }

    private SortedGraph together(Description description, List<Node> works) {
        List<Triple> triples = new ArrayList<>(description.ownGraph().triples());
        works.stream()
                .filter(work -> work.isURI() && !work.equals(description.thing()))
                .flatMap(work -> things.describe(work.getURI()).stream())
                .flatMap(other -> other.own().stream())
                .map(Quad::asTriple)
                .forEach(triples::add);
        return new SortedGraph(description.thing(), triples);
    }

    private final class Composition {

        private final Description description;
        private final SortedGraph graph;
        private final Names names;
        private final String lang;
        private final String ui;
        private final StatementTable table;

        Composition(Description description, SortedGraph graph, Names names, Choice choice) {
            this.description = description;
            this.graph = graph;
            this.names = names;
            this.lang = choice.contentLanguage();
            this.ui = choice.interfaceLanguage();
            this.table = new StatementTable(names, prefixes, spaces);
        }

        DocumentPage page(List<Node> works) {
            List<DocumentView> views = works.stream()
                    .map(work -> new DocumentView(graph, work, names, lang))
                    .toList();
            List<Part> parts = new ArrayList<>();
            views.forEach(view -> parts.add(part(view, parts)));
            DocumentView shown = views.stream()
                    .filter(view -> view.work().equals(description.thing()))
                    .findFirst()
                    .orElseThrow();
            Map<Node, List<String>> places = places(shown, parts);
            List<WorkList.Related> related = related(works);
            return new DocumentPage(
                    title(views, shown),
                    shown.isAnswer(),
                    shown.reference(),
                    shown.term().orElse(null),
                    parts,
                    days(views).orElse(null),
                    deadline(works),
                    named(Terms.CITES, places),
                    named(Terms.MENTIONS, places),
                    named(Terms.IS_ABOUT, places),
                    listed(related, true),
                    listed(related, false),
                    things.links(description.thing().getURI(), prefixes),
                    chronology(parts, deadline(works)),
                    languages(shown),
                    sources(),
                    shown.lastUpdated().orElse(null),
                    table.groups(description));
        }

        private @Nullable Deadline deadline(List<Node> works) {
            return works.stream()
                    .flatMap(work ->
                            Deadline.of(texts(work, Terms.WORK_TYPE), texts(work, Terms.PARLIAMENTARY_TERM)).stream())
                    .findFirst()
                    .orElse(null);
        }

        /** The first question, the first answer, and the acts that the shown document cites. */
        private Chronology chronology(List<Part> parts, @Nullable Deadline deadline) {
            Optional<Part> question = first(parts, false);
            Optional<Part> answer = first(parts, true);
            DocumentPage.Dates dates = new DocumentPage.Dates(
                    question.map(Part::date).orElse(null),
                    question.map(Part::ref).orElse(null),
                    answer.map(Part::date).orElse(null),
                    answer.map(Part::ref).orElse(null),
                    deadline);
            List<Chronology.DatedAct> acts = graph.objects(description.thing(), Terms.CITES).stream()
                    .flatMap(act -> names.date(act).stream().map(date -> new Chronology.DatedAct(names.ref(act), date)))
                    .toList();
            return Chronology.of(dates, acts);
        }

        private static Optional<Part> first(List<Part> parts, boolean answer) {
            return parts.stream()
                    .filter(part -> part.answer() == answer && part.date() != null)
                    .min(Comparator.comparing(Part::date));
        }

        private List<String> texts(Node work, Node property) {
            return graph.objects(work, property).stream().map(Node::toString).toList();
        }

        /** Those with which the shown document has acts, bodies or topics in common; whom it is from and to says little. */
        private List<WorkList.Related> related(List<Node> works) {
            Set<Node> institutions = Stream.of(Terms.CREATOR, Terms.HAD_ORGANIZATION, Terms.IN_NAME_OF)
                    .flatMap(role -> graph.triples().stream()
                            .filter(triple -> triple.getPredicate().equals(role)))
                    .map(Triple::getObject)
                    .collect(Collectors.toSet());
            List<String> inCommon = Stream.of(Terms.CITES, Terms.IS_ABOUT, Terms.MENTIONS)
                    .flatMap(property -> graph.objects(description.thing(), property).stream())
                    .filter(thing -> thing.isURI() && !institutions.contains(thing))
                    .map(Node::getURI)
                    .distinct()
                    .toList();
            Set<String> exchange = works.stream().map(Node::toString).collect(Collectors.toSet());
            return things.related(description.thing(), inCommon, exchange);
        }

        private List<ListedDocument> listed(List<WorkList.Related> related, boolean leading) {
            List<Node> documents = related.stream()
                    .filter(other -> other.leadsThere() == leading)
                    .map(other -> NodeFactory.createURI(other.work()))
                    .limit(MOST_LISTED)
                    .toList();
            return documents.isEmpty() ? List.of() : lists.list(documents, lang);
        }

        private Part part(DocumentView view, List<Part> before) {
            String id = (view.isAnswer() ? "answer" : "question") + number(view, before);
            return new Part(
                    id,
                    view.isAnswer(),
                    view.work().equals(description.thing()),
                    names.ref(view.work()),
                    view.reference(),
                    view.title().orElse(null),
                    view.date().orElse(null),
                    view.people(),
                    view.institutions(),
                    view.reading(id).orElse(null),
                    view.summary(id + "-summary").orElse(null),
                    view.officialPage().orElse(""),
                    view.readingLanguage().orElse(""));
        }

        private static String number(DocumentView view, List<Part> before) {
            long same = before.stream()
                    .filter(part -> part.answer() == view.isAnswer())
                    .count();
            return same == 0 ? "" : "-" + (same + 1);
        }

        private Map<Node, List<String>> places(DocumentView shown, List<Part> parts) {
            return parts.stream()
                    .filter(Part::shown)
                    .flatMap(part -> Stream.ofNullable(part.told()))
                    .findFirst()
                    .map(RunningText.Reading::places)
                    .orElse(Map.of());
        }

        private Words title(List<DocumentView> views, DocumentView shown) {
            return views.stream()
                    .filter(view -> !view.isAnswer())
                    .flatMap(view -> view.title().stream())
                    .findFirst()
                    .or(shown::title)
                    .orElseGet(() -> Words.plain(shown.reference()));
        }

        private Optional<Long> days(List<DocumentView> views) {
            Optional<LocalDate> asked = earliest(views, false);
            Optional<LocalDate> answered = earliest(views, true);
            return asked.flatMap(from -> answered.map(to -> ChronoUnit.DAYS.between(from, to)))
                    .filter(days -> days >= 0);
        }

        private static Optional<LocalDate> earliest(List<DocumentView> views, boolean answer) {
            return views.stream()
                    .filter(view -> view.isAnswer() == answer)
                    .flatMap(view -> view.date().stream())
                    .min(Comparator.naturalOrder());
        }

        private List<Named> named(Node property, Map<Node, List<String>> places) {
            return graph.objects(description.thing(), property).stream()
                    .map(target -> new Named(names.ref(target), found(target, places), provisions(target, places)))
                    .sorted(Comparator.comparingInt(Named::count)
                            .reversed()
                            .thenComparing(named -> named.ref().label().text()))
                    .toList();
        }

        private List<Named> provisions(Node act, Map<Node, List<String>> places) {
            return graph.subjects(Terms.IS_PART_OF, act).stream()
                    .filter(places::containsKey)
                    .map(provision -> new Named(names.ref(provision), found(provision, places), List.of()))
                    .toList();
        }

        private static List<String> found(Node target, Map<Node, List<String>> places) {
            return places.getOrDefault(target, List.of());
        }

        private List<LanguageVersion> languages(DocumentView shown) {
            Address address = Address.of(spaces, description.thing().getURI());
            return new LanguageVersions(graph, names, address, ui).of(shown.work(), shown.expression());
        }

        private List<SourceFile> sources() {
            return graph.objects(description.thing(), Terms.DERIVED_FROM).stream()
                    .map(source -> SourceFile.of(source, graph, names, table))
                    .toList();
        }
    }
}
