package eu.hemicycle.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generation after changes holds what one written anew would, and one from before stays as it was. */
class ChangedGenerationTest {

    @TempDir
    Path folder;

    private static Node iri(String kind, int number) {
        return NodeFactory.createURI("http://example.org/" + kind + number);
    }

    /** Some terms and predicates are in no graph before the last. */
    private static Graph graph(Random chance, int most, int triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < triples; i++) {
            Node object = chance.nextBoolean()
                    ? iri("thing", chance.nextInt(most))
                    : NodeFactory.createLiteralDT(Integer.toString(chance.nextInt(most)), XSDDatatype.XSDinteger);
            graph.add(Triple.create(
                    iri("thing", chance.nextInt(most)), iri("property", chance.nextInt(2 + most / 40)), object));
        }
        return graph;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096})
    void holdsWhatOneWrittenAnewWould(int room) {
        Random chance = new Random(11);
        Graph graph = graph(chance, 40, 150);
        List<Generation> generations = new ArrayList<>(List.of(ChangedGeneration.written(graph, folder)));
        List<Graph> graphs = new ArrayList<>(List.of(graph));
        for (int version = 2; version < 12; version++) {
            Graph next = version % 4 == 0 ? graphs.get(version - 3) : changed(graphs.get(version - 2), chance, version);
            generations.add(
                    ChangedGeneration.changed(generations.get(version - 2), graphs.get(version - 2), next, version));
            graphs.add(next);
        }
        for (int i = 0; i < graphs.size(); i++) {
            assertHolds(generations.get(i), graphs.get(i), room);
            assertThat(generations.get(i).version()).isEqualTo(i + 1);
        }
    }

    private static Graph changed(Graph graph, Random chance, int version) {
        Graph next = graph(chance, 40 + 20 * version, 40);
        graph.find().filterDrop(triple -> chance.nextInt(5) == 0).forEach(next::add);
        return next;
    }

    private static void assertHolds(Generation generation, Graph graph, int room) {
        Set<Triple> bySubject = generation.predicates().stream()
                .flatMap(predicate -> triples(generation, predicate.id(), predicate.bySubject(), room, true).stream())
                .collect(Collectors.toSet());
        Set<Triple> byObject = generation.predicates().stream()
                .flatMap(predicate -> triples(generation, predicate.id(), predicate.byObject(), room, false).stream())
                .collect(Collectors.toSet());
        assertThat(bySubject).isEqualTo(graph.find().toSet());
        assertThat(byObject).isEqualTo(graph.find().toSet());
        assertThat(generation.triples()).isEqualTo(graph.size());
    }

    private static List<Triple> triples(
            Generation generation, int predicate, Relation relation, int room, boolean subjects) {
        int[] keys = new int[room];
        int[] values = new int[room];
        List<Triple> triples = new ArrayList<>();
        Cursor cursor = relation.cursor();
        cursor.all();
        int some;
        do {
            some = cursor.pairs(keys, values, 0, room);
            for (int i = 0; i < some; i++) {
                int subject = subjects ? keys[i] : values[i];
                int object = subjects ? values[i] : keys[i];
                triples.add(
                        Triple.create(generation.term(subject), generation.term(predicate), generation.term(object)));
                assertThat(relation.has(keys[i], values[i])).isTrue();
                assertThat(relation.has(keys[i], predicate)).isFalse();
            }
        } while (some == room);
        assertThat(triples).hasSize(relation.pairs()).doesNotHaveDuplicates();
        assertKeys(relation, room);
        return triples;
    }

    private static void assertKeys(Relation relation, int room) {
        int[] keys = new int[relation.pairs()];
        int[] values = new int[relation.pairs()];
        Cursor all = relation.cursor();
        all.all();
        all.pairs(keys, values, 0, keys.length);
        Cursor one = relation.cursor();
        for (int key : keys) {
            List<Integer> found = new ArrayList<>();
            one.of(key);
            int[] into = new int[room];
            int some;
            do {
                some = one.values(into, 0, room);
                for (int i = 0; i < some; i++) {
                    found.add(into[i]);
                }
            } while (some == room);
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == key) {
                    expected.add(values[i]);
                }
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(relation.count(key)).isEqualTo(expected.size());
        }
        Map<Integer, Integer> counts = new HashMap<>();
        relation.forEachKey((key, pairs) -> assertThat(counts.put(key, pairs)).isNull());
        counts.forEach((key, pairs) -> assertThat(pairs).isEqualTo(relation.count(key)));
        assertThat(counts.keySet()).isEqualTo(IntStream.of(keys).boxed().collect(Collectors.toSet()));
        assertThat(relation.distinct()).isEqualTo(counts.size());
    }

    @Test
    void termsOfLaterVersionsAreNotKnownBefore() {
        Graph graph = graph(new Random(3), 40, 100);
        Generation before = ChangedGeneration.written(graph, folder);
        Graph more = GraphFactory.createDefaultGraph();
        graph.find().forEach(more::add);
        more.add(Triple.create(iri("new", 1), iri("new", 2), iri("new", 3)));

        Generation after = ChangedGeneration.changed(before, graph, more, 2);

        assertThat(after.id(iri("new", 1))).isNegative();
        assertThat(after.term(after.id(iri("new", 1)))).isEqualTo(iri("new", 1));
        assertThat(before.id(iri("new", 1))).isZero();
        assertThat(before.newTerms()).isZero();
        assertThat(after.newTerms()).isEqualTo(3);
    }
}
