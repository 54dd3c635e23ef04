package eu.hemicycle.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as columns is read again, in the order that is promised. */
class GenerationTest {

    @TempDir
    Path folder;

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Random chance = new Random(5);
        for (int i = 0; i < 1500; i++) {
            graph.add(Triple.create(subject(chance), iri("p" + chance.nextInt(5)), object(chance, i)));
        }
        return graph;
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static Node subject(Random chance) {
        int number = chance.nextInt(200);
        return number < 10 ? NodeFactory.createBlankNode("b" + number) : iri("thing/" + number);
    }

    private static Node object(Random chance, int i) {
        return switch (chance.nextInt(9)) {
            case 0 ->
                NodeFactory.createLiteralDT(Integer.toString(chance.nextInt(2000) - 1000), XSDDatatype.XSDinteger);
            case 1 -> NodeFactory.createLiteralDT("0" + chance.nextInt(50), XSDDatatype.XSDinteger);
            case 2 ->
                NodeFactory.createLiteralDT(
                        "20%02d-0%d-1%d".formatted(chance.nextInt(90) + 10, 1 + chance.nextInt(9), chance.nextInt(10)),
                        XSDDatatype.XSDdate);
            case 3 -> NodeFactory.createLiteralLang("mot " + i, i % 2 == 0 ? "fr" : "en");
            case 4 -> NodeFactory.createLiteralString("long ".repeat(1 + chance.nextInt(400)) + i);
            case 5 ->
                NodeFactory.createLiteralString(
                        List.of("", "\uE000", "\uD83D\uDE00", "z", "\u00e9").get(i % 5));
            case 6 -> NodeFactory.createLiteralDT("x" + i, NodeFactory.getType("http://example.org/type"));
            case 7 -> NodeFactory.createLiteralDT("2020-02-30", XSDDatatype.XSDdate);
            default -> subject(chance);
        };
    }

    private Generation written(Graph graph, int room) throws IOException {
        GenerationWriter.write(folder, 3, "mark", new DatasetKeys(ChangedGeneration.one(graph)), room, () -> {});
        return Generation.open(folder);
    }

    /** With little room terms are sorted on the disk. */
    @ParameterizedTest
    @ValueSource(ints = {64, 3000, 1 << 20})
    void holdsEveryTriple(int room) throws IOException {
        Graph graph = graph();
        Generation generation = written(graph, room);

        Set<Triple> found = new HashSet<>();
        for (Generation.Predicate predicate : generation.predicates()) {
            Node term = generation.dictionary().term(predicate.id());
            int[] subjects = new int[predicate.bySubject().pairs()];
            int[] objects = new int[subjects.length];
            Cursor pairs = predicate.bySubject().cursor();
            pairs.all();
            assertThat(pairs.pairs(subjects, objects, 0, subjects.length)).isEqualTo(subjects.length);
            for (int place = 0; place < subjects.length; place++) {
                int subject = subjects[place];
                int object = objects[place];
                found.add(Triple.create(
                        generation.dictionary().term(subject),
                        term,
                        generation.dictionary().term(object)));
                assertThat(predicate.bySubject().has(subject, object)).isTrue();
                assertThat(predicate.byObject().has(object, subject)).isTrue();
                assertThat(predicate.bySubject().has(subject, subject)).isEqualTo(false);
            }
        }
        assertThat(found).isEqualTo(Set.copyOf(graph.find().toList()));
        assertThat(generation.triples()).isEqualTo(graph.size());
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".run"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1 << 20})
    void everyTermHasOneIdInTheOrderOfValues(int room) throws IOException {
        Generation generation = written(graph(), room);
        Dictionary dictionary = generation.dictionary();

        IntStream.rangeClosed(1, dictionary.size())
                .forEach(id -> assertThat(dictionary.id(dictionary.term(id))).isEqualTo(id));
        for (int id = 2; id <= dictionary.size(); id++) {
            int group = dictionary.groupOf(id);
            if (group == dictionary.groupOf(id - 1)
                    && dictionary.groups().get(group).group().kind().isOrdered()) {
                Node last = dictionary.term(id - 1);
                Node here = dictionary.term(id);
                assertThat(NodeValue.compareAlways(NodeValue.makeNode(last), NodeValue.makeNode(here)))
                        .as(last + " before " + here)
                        .isNegative();
            }
        }
        assertThat(dictionary.id(iri("absent"))).isZero();
        assertThat(dictionary.id(NodeFactory.createLiteralLang("mot 0", "de"))).isZero();
    }

    @Test
    void countsAndRangesAreExact() throws IOException {
        Graph graph = graph();
        Generation generation = written(graph, 1 << 20);
        for (Generation.Predicate predicate : generation.predicates()) {
            Node term = generation.dictionary().term(predicate.id());
            for (int id = 0; id <= generation.dictionary().size() + 1; id++) {
                int expected = id == 0 || id > generation.dictionary().size()
                        ? 0
                        : graph.find(generation.dictionary().term(id), term, Node.ANY)
                                .toList()
                                .size();
                assertThat(predicate.bySubject().count(id)).isEqualTo(expected);
            }
        }
    }

    /** A cursor remembers where there is nothing. */
    @Test
    void aCursorFindsTheSameInAnyOrderOfKeys() throws IOException {
        Generation generation = written(graph(), 1 << 20);
        int last = generation.dictionary().size() + 3;
        Random chance = new Random(7);
        for (Generation.Predicate predicate : generation.predicates()) {
            for (Relation relation : List.of(predicate.bySubject(), predicate.byObject())) {
                Cursor cursor = relation.cursor();
                IntStream.rangeClosed(-3, last).forEach(key -> isFound(cursor, relation, key));
                IntStream.rangeClosed(-3, last).forEach(key -> isFound(cursor, relation, last - key));
                chance.ints(500, -3, last).forEach(key -> isFound(cursor, relation, key));
                isFound(cursor, relation, Integer.MAX_VALUE);
                cursor.all();
                assertThat(cursor.pairs(new int[relation.pairs()], new int[relation.pairs()], 0, relation.pairs()))
                        .isEqualTo(relation.pairs());
                chance.ints(50, -3, last).forEach(key -> isFound(cursor, relation, key));
            }
        }
    }

    private static void isFound(Cursor cursor, Relation relation, int key) {
        int[] values = new int[relation.pairs() + 1];
        cursor.of(key);
        int found = cursor.values(values, 0, values.length);
        assertThat(found).isEqualTo(relation.count(key));
        assertThat(Arrays.stream(values, 0, found)).allMatch(value -> relation.has(key, value));
    }

    @Test
    void nothingIsReadOfAFolderThatIsNotWhole() throws IOException {
        written(graph(), 1 << 20);
        Path texts = folder.resolve("texts");
        byte[] whole = Files.readAllBytes(texts);
        Files.write(texts, Arrays.copyOf(whole, 100));
        assertThatThrownBy(() -> Generation.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bytes=100", "instead of");

        byte[] damaged = whole.clone();
        damaged[whole.length / 2]++;
        Files.write(texts, damaged);
        assertThatThrownBy(() -> Generation.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("crc32c", "instead of");

        Files.write(texts, whole);
        assertThat(Generation.open(folder).triples()).isPositive();
    }

    @Test
    void aTermWithoutAPlaceIsRefused() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(Triple.create(iri("s"), iri("p"), NodeFactory.createLiteralString("lone \uD800")));
        assertThatThrownBy(() -> written(graph, 1 << 20)).isInstanceOf(UnsupportedTerm.class);
    }
}
