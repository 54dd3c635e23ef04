package eu.hemicycle.resource;

import eu.hemicycle.document.DocumentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Composes the pages of everything that is not a document, and lists of documents. */
final class ThingPages {

    private static final Set<Node> NAMING =
            Set.copyOf(Stream.concat(Terms.LABELS.stream(), Stream.of(Terms.ALT_LABEL, Terms.HIDDEN_LABEL, Terms.TYPE))
                    .toList());

    private final Things things;
    private final Portraits portraits;
    private final IriSpaces spaces;
    private final Prefixes prefixes;

    ThingPages(Things things, IriSpaces spaces, Prefixes prefixes) {
        this.things = things;
        this.portraits = new Portraits(things, spaces, prefixes);
        this.spaces = spaces;
        this.prefixes = prefixes;
    }

    /** Whether a property gives names or types. */
    static boolean isNaming(String property) {
        return NAMING.stream().anyMatch(naming -> naming.getURI().equals(property));
    }

    /** @param first whether the documents are the newest of all */
    ThingPage compose(Description description, Choice choice, boolean first) {
        String lang = choice.contentLanguage();
        Node thing = description.thing();
        SortedGraph graph = description.ownGraph();
        Names names = names(nodes(description), lang);
        Kind kind = Portraits.kind(description, names);
        Portrait portrait = portraits.of(kind, description, names, choice);
        Words title = title(kind, graph, thing, portrait, names);
        StatementTable table = new StatementTable(names, prefixes, spaces);
        List<Triple> facts = graph.about(thing).stream()
                .filter(triple -> portrait.document() == null && !NAMING.contains(triple.getPredicate()))
                .filter(triple -> !portrait.told().contains(triple.getPredicate()))
                .toList();
        return new ThingPage(
                title,
                kind,
                portrait,
                graph.objects(thing, Terms.TYPE).stream()
                        .map(type -> Value.of(names.ref(type)))
                        .toList(),
                otherNames(words(graph.objects(thing, Terms.ALT_LABEL)), title),
                labels(graph, thing, title),
                table.rows(facts),
                documents(description, lang),
                description.listed().total(),
                description.listed().next().orElse(""),
                first,
                Insight.of(description.listed().counts(), names, thing.toString()),
                things.searches(thing.getURI()),
                description.listed().total() == 0 ? List.of() : things.links(thing.getURI(), prefixes),
                referring(description, portrait, names),
                table.groups(description));
    }

    /** Parts of documents have no names of their own. */
    private static Words title(Kind kind, SortedGraph graph, Node thing, Portrait portrait, Names names) {
        if (portrait instanceof Portrait.Found found && !found.quote().isEmpty()) {
            return new Words(found.quote(), found.lang());
        }
        if (portrait instanceof Portrait.Part part) {
            return part.who() != null ? part.who().words() : Words.plain(part.printed());
        }
        if (kind == Kind.RUN) {
            return graph.text(thing, Terms.SOFTWARE_VERSION)
                    .map(version -> Words.plain("Hemicycle " + version))
                    .orElseGet(() -> names.label(thing));
        }
        return portrait.document() != null ? portrait.document().title() : names.label(thing);
    }

    private static List<Node> nodes(Description description) {
        return Stream.concat(
                        description.quads().flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject())),
                        Insight.named(description.listed().counts()).stream())
                .filter(Node::isURI)
                .distinct()
                .toList();
    }

    private Names names(Collection<Node> nodes, String lang) {
        return new Names(things.names(nodes), spaces::pathOf, prefixes, lang);
    }

    private static List<Words> words(List<Node> literals) {
        return literals.stream()
                .filter(Node::isLiteral)
                .map(Names::words)
                .sorted(Comparator.comparing(Words::lang).thenComparing(Words::text))
                .toList();
    }

    /** Those in the title's language, each once in whatever letter case. */
    private static List<Words> otherNames(List<Words> names, Words title) {
        Set<String> told = new HashSet<>(Set.of(title.text().toLowerCase(Locale.ROOT)));
        return names.stream()
                .filter(name -> name.lang().isEmpty() || name.lang().equals(title.lang()))
                .filter(name -> told.add(name.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The best name in each language but the title's. */
    private static List<Words> labels(SortedGraph graph, Node thing, Words title) {
        Map<String, Words> byLanguage = new TreeMap<>();
        Terms.LABELS.stream()
                .flatMap(property -> words(graph.objects(thing, property)).stream())
                .filter(name -> !name.lang().isEmpty() && !name.lang().equals(title.lang()))
                .forEach(name -> byLanguage.putIfAbsent(name.lang(), name));
        return List.copyOf(byLanguage.values());
    }

    private List<ListedDocument> documents(Description description, String lang) {
        SortedGraph graph = new SortedGraph(
                description.thing(),
                description.incoming().stream().map(Quad::asTriple).toList());
        return list(description.documents(), lang).stream()
                .map(document -> new ListedDocument(
                        document.ref(),
                        document.title(),
                        document.answer(),
                        document.reference(),
                        document.date(),
                        how(graph, document)))
                .toList();
    }

    private List<String> how(SortedGraph graph, ListedDocument document) {
        return graph.triples().stream()
                .filter(triple ->
                        triple.getSubject().toString().equals(document.ref().iri()))
                .map(triple -> prefixes.readable(triple.getPredicate().getURI()))
                .distinct()
                .toList();
    }

    /** Documents as lists show them, in the order given. */
    List<ListedDocument> list(List<Node> documents, String lang) {
        Names own = names(documents, lang);
        Set<Node> named = new LinkedHashSet<>(documents);
        documents.forEach(document -> named.addAll(own.questionsOf(document)));
        Names names = names(named, lang);
        return documents.stream().map(document -> listed(document, names)).toList();
    }

    private static ListedDocument listed(Node document, Names names) {
        Words title = names.questionsOf(document).stream()
                .map(names::label)
                .filter(words -> !words.lang().isEmpty())
                .findFirst()
                .orElseGet(() -> names.label(document));
        String identifier = names.identifier(document).orElse("");
        return new ListedDocument(
                names.ref(document),
                title,
                names.isAnswer(document),
                DocumentId.in(identifier).map(id -> id.reference().toString()).orElse(identifier),
                names.date(document).orElse(null),
                List.of());
    }

    private static List<Value> referring(Description description, Portrait portrait, Names names) {
        if (!description.documents().isEmpty() || portrait.document() != null || portrait instanceof Portrait.Scheme) {
            return List.of();
        }
        return description.incoming().stream()
                .map(Quad::getSubject)
                .distinct()
                .map(subject -> Value.of(names.ref(subject)))
                .toList();
    }
}
