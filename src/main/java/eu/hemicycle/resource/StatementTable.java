package eu.hemicycle.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** All statements about a thing, grouped by the graph they stand in and the subject they are about. */
final class StatementTable {

    /** The statements of one graph; {@code key} is what it holds: record, added, vocabulary or referring. */
    record Group(String key, String graph, List<Subject> subjects) {}

    /** The statements about one subject. */
    record Subject(Value name, boolean self, List<Row> rows) {}

    /** One property with its values. */
    record Row(String property, String iri, String href, List<Value> values) {

        /** The key of its label among the messages. */
        public String key() {
            return "property." + property.replace(':', '.');
        }

        /** The local name as words, for a property without a label: {@code date_no_longer_in_force}. */
        public String spelled() {
            return StatementTable.spelled(iri);
        }
    }

    private static final Pattern SEAMS = Pattern.compile("[_-]+|(?<=[a-z])(?=[A-Z])");

    private final Names names;
    private final Prefixes prefixes;
    private final IriSpaces spaces;

    StatementTable(Names names, Prefixes prefixes, IriSpaces spaces) {
        this.names = names;
        this.prefixes = prefixes;
        this.spaces = spaces;
    }

    List<Group> groups(Description description) {
        List<Group> groups = new ArrayList<>();
        description.own().stream()
                .collect(Collectors.groupingBy(Quad::getGraph, LinkedHashMap::new, Collectors.toList()))
                .forEach((graph, quads) -> groups.add(group(key(graph), graph.toString(), description.thing(), quads)));
        if (!description.incoming().isEmpty()) {
            groups.add(group("referring", "", description.thing(), description.incoming()));
        }
        groups.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return List.copyOf(groups);
    }

    private static int rank(Group group) {
        return List.of("record", "added", "vocabulary", "referring").indexOf(group.key());
    }

    /** The local name of a property as words. */
    static String spelled(String iri) {
        String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        String words = SEAMS.matcher(local).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? iri : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What a graph holds. */
    static String key(Node graph) {
        String iri = graph.toString();
        return iri.endsWith("/record") ? "record" : iri.endsWith("/added") ? "added" : "vocabulary";
    }

    private Group group(String key, String graph, Node thing, List<Quad> quads) {
        SortedGraph sorted =
                new SortedGraph(thing, quads.stream().map(Quad::asTriple).toList());
        List<Subject> subjects = sorted.subjects().entrySet().stream()
                .map(entry -> new Subject(
                        Value.of(names.ref(entry.getKey())), entry.getKey().equals(thing), rows(entry.getValue())))
                .toList();
        return new Group(key, graph, subjects);
    }

    /** The properties of one subject, in order. */
    List<Row> rows(List<Triple> triples) {
        Map<Node, List<Value>> values = triples.stream()
                .collect(Collectors.groupingBy(
                        Triple::getPredicate,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                triple -> Value.of(triple.getObject(), names, prefixes), Collectors.toList())));
        return values.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Row row(Node property, List<Value> values) {
        String iri = property.getURI();
        String local = spaces.pathOf(iri);
        String href = local.startsWith("/ns") ? local : Iris.isWebAddress(iri) ? iri : "";
        return new Row(prefixes.readable(iri), iri, href, values);
    }
}
