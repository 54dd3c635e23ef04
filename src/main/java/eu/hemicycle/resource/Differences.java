package eu.hemicycle.resource;

import eu.hemicycle.resource.DocumentHistory.Change;
import eu.hemicycle.resource.DocumentHistory.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** What came and went in a step of a document, in pages. */
final class Differences {

    /**
     * A step with what it changed, in short.
     *
     * @param sources names of the files that came in with it
     */
    record Summary(Step step, long added, long removed, List<Value> sources) {}

    /** A statement that came or went; {@code property} as in tables of statements. */
    record Line(boolean added, String property, String href, Value value) {}

    /** The lines about one subject in one graph; {@code key} as in {@link StatementTable.Group}. */
    record Group(String key, Value subject, List<Line> lines) {}

    /**
     * A page of lines.
     *
     * @param from of the first line, counted from 0
     * @param next where the next page begins; -1 on the last one
     */
    record Page(long added, long removed, int from, int next, List<Group> groups) {

        public int total() {
            return (int) (added + removed);
        }

        public int to() {
            return from
                    + groups.stream().mapToInt(group -> group.lines().size()).sum();
        }
    }

    static final int MOST_LINES = 200;

    private static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change change) -> change.quad().getGraph(), NodeCmp::compareRDFTerms)
            .reversed()
            .thenComparing(change -> change.quad().getSubject(), NodeCmp::compareRDFTerms)
            .thenComparing(change -> change.quad().getPredicate(), NodeCmp::compareRDFTerms)
            .thenComparing(Change::added)
            .thenComparing(change -> change.quad().getObject(), NodeCmp::compareRDFTerms);

    private final DocumentHistory history;
    private final Things things;
    private final IriSpaces spaces;
    private final Prefixes prefixes;

    Differences(DocumentHistory history, Things things, IriSpaces spaces, Prefixes prefixes) {
        this.history = history;
        this.things = things;
        this.spaces = spaces;
        this.prefixes = prefixes;
    }

    Summary summary(Step step, String lang) {
        List<Change> changes = history.changes(step);
        List<Node> sources = changes.stream()
                .filter(Change::added)
                .map(Change::quad)
                .filter(quad -> quad.getPredicate().equals(Terms.DERIVED_FROM))
                .map(Quad::getObject)
                .distinct()
                .toList();
        Names names = names(changes, sources, lang);
        return new Summary(
                step,
                count(changes, true),
                count(changes, false),
                sources.stream().map(source -> Value.of(names.ref(source))).toList());
    }

    /** @param from the number of the first line to show; beyond the last one shows the first page */
    Page page(Step step, int from, String lang) {
        List<Change> changes = history.changes(step).stream().sorted(ORDER).toList();
        int begin = from < 0 || from >= changes.size() ? 0 : from;
        int end = Math.min(begin + MOST_LINES, changes.size());
        List<Change> shown = changes.subList(begin, end);
        List<Node> nodes = shown.stream()
                .map(Change::quad)
                .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                .filter(Node::isURI)
                .distinct()
                .toList();
        return new Page(
                count(changes, true),
                count(changes, false),
                begin,
                end < changes.size() ? end : -1,
                groups(shown, names(changes, nodes, lang)));
    }

    private static long count(List<Change> changes, boolean added) {
        return changes.stream().filter(change -> change.added() == added).count();
    }

    /** What the change itself says of a thing names it too: what has gone is known nowhere else. */
    private Names names(List<Change> changes, List<Node> nodes, String lang) {
        List<org.apache.jena.graph.Triple> telling = Stream.concat(
                        things.names(nodes).triples().stream(),
                        changes.stream()
                                .map(Change::quad)
                                .filter(quad -> Terms.LABELS.contains(quad.getPredicate())
                                        || quad.getPredicate().equals(Terms.TYPE))
                                .map(Quad::asTriple))
                .toList();
        return new Names(new SortedGraph(Node.ANY, telling), spaces::pathOf, prefixes, lang);
    }

    private List<Group> groups(List<Change> changes, Names names) {
        Map<List<Node>, List<Change>> bySubject = new LinkedHashMap<>();
        changes.forEach(change -> bySubject
                .computeIfAbsent(
                        List.of(change.quad().getGraph(), change.quad().getSubject()), place -> new ArrayList<>())
                .add(change));
        return bySubject.entrySet().stream()
                .map(entry -> new Group(
                        StatementTable.key(entry.getKey().get(0)),
                        Value.of(names.ref(entry.getKey().get(1))),
                        entry.getValue().stream()
                                .map(change -> line(change, names))
                                .toList()))
                .toList();
    }

    private Line line(Change change, Names names) {
        String property = change.quad().getPredicate().getURI();
        String local = spaces.pathOf(property);
        return new Line(
                change.added(),
                prefixes.readable(property),
                local.startsWith("/ns") ? local : Iris.isWebAddress(property) ? property : "",
                Value.of(change.quad().getObject(), names, prefixes));
    }
}
