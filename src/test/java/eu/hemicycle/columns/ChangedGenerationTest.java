package eu.hemicycle.columns;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
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

    /** Some terms, predicates and graphs are in no data before the last; some triples are in several graphs. */
    private static DatasetGraph data(Random chance, int most, int triples) {
        DatasetGraph data = DatasetGraphFactory.create();
        for (int i = 0; i < triples; i++) {
            Node object = chance.nextBoolean()
                    ? iri("thing", chance.nextInt(most))
                    : NodeFactory.createLiteralDT(Integer.toString(chance.nextInt(most)), XSDDatatype.XSDinteger);
            Node subject = iri("thing", chance.nextInt(most));
            Node property = iri("property", chance.nextInt(2 + most / 40));
            for (int graphs = chance.nextInt(3); graphs >= 0; graphs--) {
                data.add(iri("graph", chance.nextInt(2 + most / 20)), subject, property, object);
            }
        }
        return data;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096})
    void holdsWhatOneWrittenAnewWould(int room) {
        Random chance = new Random(11);
        DatasetGraph first = data(chance, 40, 150);
        List<Generation> generations = new ArrayList<>(List.of(ChangedGeneration.written(first, folder)));
        List<DatasetGraph> versions = new ArrayList<>(List.of(first));
        for (int version = 2; version < 12; version++) {
            DatasetGraph next =
                    version % 4 == 0 ? versions.get(version - 3) : changed(versions.get(version - 2), chance, version);
            generations.add(
                    ChangedGeneration.changed(generations.get(version - 2), versions.get(version - 2), next, version));
            versions.add(next);
        }
        for (int i = 0; i < versions.size(); i++) {
            assertHolds(generations.get(i), versions.get(i), room);
            assertThat(generations.get(i).version()).isEqualTo(i + 1);
        }
    }

    private static DatasetGraph changed(DatasetGraph data, Random chance, int version) {
        DatasetGraph next = data(chance, 40 + 20 * version, 40);
        data.find().forEachRemaining(quad -> {
            if (chance.nextInt(5) > 0) {
                next.add(quad);
            }
        });
        return next;
    }

    private static void assertHolds(Generation generation, DatasetGraph data, int room) {
        Set<Triple> bySubject = generation.predicates().stream()
                .flatMap(predicate -> triples(generation, predicate.id(), predicate.bySubject(), room, true).stream())
                .collect(Collectors.toSet());
        Set<Triple> byObject = generation.predicates().stream()
                .flatMap(predicate -> triples(generation, predicate.id(), predicate.byObject(), room, false).stream())
                .collect(Collectors.toSet());
        Set<Triple> expected = Iter.toSet(Iter.map(data.find(), Quad::asTriple));
        assertThat(bySubject).isEqualTo(expected);
        assertThat(byObject).isEqualTo(expected);
        assertThat(generation.triples()).isEqualTo(expected.size());
        assertHoldsGraphs(generation, data, room);
    }

    private static void assertHoldsGraphs(Generation generation, DatasetGraph data, int room) {
        List<Quad> all = new ArrayList<>();
        List<Quad> byGraph = new ArrayList<>();
        List<Quad> byTriple = new ArrayList<>();
        for (Generation.Predicate predicate : generation.predicates()) {
            TripleGraphs graphs = predicate.graphs();
            TripleGraphs.Quads quads = graphs.reader();
            quads.all();
            all.addAll(quads(generation, predicate.id(), quads, room));
            graphs.forEachGraph((graph, triples) -> {
                quads.of(graph);
                List<Quad> found = quads(generation, predicate.id(), quads, room);
                assertThat(found).hasSize(triples).hasSize(graphs.count(graph));
                byGraph.addAll(found);
            });
            byTriple.addAll(ofTriples(generation, predicate));
            assertThat(graphs.quads())
                    .isEqualTo(byTriple.stream()
                            .filter(quad -> generation.id(quad.getPredicate()) == predicate.id())
                            .count());
        }
        List<Quad> expected = Iter.toList(data.find());
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(byGraph).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(byTriple).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Quad> ofTriples(Generation generation, Generation.Predicate predicate) {
        List<Quad> quads = new ArrayList<>();
        IntArrayList of = new IntArrayList();
        int[] subjects = new int[predicate.bySubject().pairs()];
        int[] objects = new int[subjects.length];
        Cursor cursor = predicate.bySubject().cursor();
        cursor.all();
        cursor.pairs(subjects, objects, 0, subjects.length);
        for (int i = 0; i < subjects.length; i++) {
            predicate.graphs().of(subjects[i], objects[i], of);
            for (int graph : of.toIntArray()) {
                quads.add(quad(generation, graph, subjects[i], predicate.id(), objects[i]));
            }
        }
        predicate.graphs().forEachGraph((graph, triples) -> {
            int found = 0;
            for (int i = 0; i < subjects.length; i++) {
                found += predicate.graphs().has(graph, subjects[i], objects[i]) ? 1 : 0;
            }
            assertThat(found).isEqualTo(triples);
        });
        return quads;
    }

    private static List<Quad> quads(Generation generation, int predicate, TripleGraphs.Quads quads, int room) {
        int[] graphs = new int[room + 1];
        int[] subjects = new int[room + 1];
        int[] objects = new int[room + 1];
        List<Quad> found = new ArrayList<>();
        int some;
        do {
            some = quads.next(graphs, subjects, objects, 1, room);
            for (int i = 1; i <= some; i++) {
                found.add(quad(generation, graphs[i], subjects[i], predicate, objects[i]));
            }
        } while (some == room);
        return found;
    }

    private static Quad quad(Generation generation, int graph, int subject, int predicate, int object) {
        return Quad.create(
                generation.term(graph), generation.term(subject), generation.term(predicate), generation.term(object));
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
        DatasetGraph data = data(new Random(3), 40, 100);
        Generation before = ChangedGeneration.written(data, folder);
        DatasetGraph more = DatasetGraphFactory.create();
        data.find().forEachRemaining(more::add);
        more.add(iri("new", 0), iri("new", 1), iri("new", 2), iri("new", 3));

        Generation after = ChangedGeneration.changed(before, data, more, 2);

        assertThat(after.id(iri("new", 1))).isNegative();
        assertThat(after.term(after.id(iri("new", 1)))).isEqualTo(iri("new", 1));
        assertThat(before.id(iri("new", 1))).isZero();
        assertThat(before.newTerms()).isZero();
        assertThat(after.newTerms()).isEqualTo(4);
    }
}
