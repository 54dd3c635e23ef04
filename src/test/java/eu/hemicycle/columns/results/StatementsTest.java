package eu.hemicycle.columns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs made of ids say what ARQ's say. */
class StatementsTest {

    private static final String ROWS = """
            PREFIX : <http://e/>
            SELECT ?s ?p ?o ?other ?made ?none {
                ?s ?p ?o
                OPTIONAL { ?o :says ?other }
                BIND(IF(isIRI(?o), IRI(CONCAT(STR(?o), "#made")), CONCAT(STR(?o), "\\u0001\\uD83D\\uDE00")) AS ?made)
            }""";

    @TempDir
    static Path folder;

    private static Graph graph;
    private static RowsOfIds data;
    private static List<Var> vars;
    private static List<Binding> ids;
    private static List<Binding> terms;

    @BeforeAll
    static void write() {
        graph = GraphFactory.createDefaultGraph();
        Node says = NodeFactory.createURI("http://e/says");
        Node blank = NodeFactory.createBlankNode("a b-c_é");
        ResultWritersTest.terms().forEach(term -> {
            graph.add(NodeFactory.createURI("http://e/s"), says, term);
            graph.add(blank, says, term);
        });
        graph.add(blank, NodeFactory.createURI("http://e/is"), blank);
        graph.add(NodeFactory.createURI("http://e/s"), NodeFactory.createURI("http://e/is"), blank);
        data = new RowsOfIds(graph, folder);
        RowSet rows = data.answer(ROWS);
        vars = rows.getResultVars();
        ids = new ArrayList<>();
        rows.forEachRemaining(ids::add);
        terms = ids.stream().map(Binding::detach).toList();
        assertThat(ids).hasSizeGreaterThan(300);
    }

    private static List<Triple> template(String text) {
        return QueryFactory.create("PREFIX : <http://e/> CONSTRUCT { " + text + " } {}")
                .getConstructTemplate()
                .getTriples();
    }

    /** Of each place, of what is new, of illegal terms, of nothing, and of statements that come again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s ?p ?o",
                "?o ?p ?s . ?s :said ?o",
                "?s ?o ?p",
                "?s :made ?made . ?made :made ?s",
                "?s ?none ?o . ?none ?p ?o . ?s ?p ?none . ?s :other ?other",
                ":a :b :c, 1, 'x'@en, 1.50, '01'^^<http://e/type>",
                "?s :has [ :is ?o ; :of ?s ] . [] :p ?o",
                "?s :has _:x . _:x :has _:x . _:x ?p _:y",
                "?s ?p ?o . ?s ?p ?o . ?s :says ?o . ?unknown :p 1",
                ""
            })
    void templatesAsArqFillsThem(String text) {
        List<Triple> template = template(text);
        // many blank nodes that are alike take long to compare
        int each = text.contains("_:") || text.contains("[") ? 60 : 1;
        Graph expected = MadeGraph.byArq(template, some(terms, each));

        for (List<Binding> rows : List.of(ids, terms, mixed(0), mixed(1))) {
            MadeGraph.of(template, vars, some(rows, each)).isTheSameAs(expected);
        }
    }

    private static List<Binding> some(List<Binding> rows, int each) {
        return IntStream.range(0, rows.size())
                .filter(row -> row % each == 0)
                .mapToObj(rows::get)
                .toList();
    }

    /** @param remainder which of every three rows is of ids */
    private static List<Binding> mixed(int remainder) {
        return IntStream.range(0, ids.size())
                .mapToObj(row -> (row % 3 == remainder ? ids : terms).get(row))
                .toList();
    }

    /** Labels of blank nodes, too; but Jena escapes the replacement character, as if it stood for something else. */
    @Test
    void linesAsJenaWritesThem() {
        Graph some = GraphFactory.createDefaultGraph();
        // IRIs with characters that have no place in them are written as they are by Jena
        graph.find().filterDrop(triple -> triple.getObject().isURI()).forEach(some::add);
        ByteArrayOutputStream jenas = new ByteArrayOutputStream();
        RDFWriter.source(some).format(RDFFormat.NTRIPLES_UTF8).output(jenas);

        List<String> lines = WrittenTwice.text(
                        MadeGraph.of(template("?s ?p ?o"), vars, ids).triples())
                .lines()
                .toList();

        assertThat(lines)
                .containsAll(WrittenTwice.text(jenas.toByteArray())
                        .replace("\\uFFFD", "\uFFFD")
                        .lines()
                        .toList());
    }

    @Test
    void noRowsMakeNothing() {
        MadeGraph.of(template("?s ?p ?o"), vars, List.of()).isTheSameAs(GraphFactory.createDefaultGraph());
    }

    /** A term of RDF 1.2 can be an object only. */
    @Test
    void triplesAsTerms() {
        Node term = NodeFactory.createTripleTerm(
                NodeFactory.createURI("http://e/s"),
                NodeFactory.createURI("http://e/p"),
                NodeFactory.createLiteralString("\""));
        List<Binding> rows = List.of(BindingFactory.binding(Var.alloc("o"), term));

        MadeGraph.of(template(":a :b ?o . ?o :b :a . :a ?o :b"), List.of(Var.alloc("o")), rows)
                .isTheSameAs(MadeGraph.byArq(template(":a :b ?o"), rows));
    }

    @Test
    void endsAtItsBound() {
        Statements bounded = Statements.inNTriples(OutputStream.nullOutputStream(), size -> {
            if (size > 10) {
                throw new IllegalStateException("enough");
            }
        });

        assertThatThrownBy(() -> bounded.construct(template("?s ?p ?o"), RowSetStream.create(vars, ids.iterator())))
                .hasMessage("enough");
    }

    @Test
    void whatComesAgainIsNotCounted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int count = Statements.inNTriples(bytes, size -> assertThat(size).isEqualTo(1))
                .construct(template(":a :b :c"), RowSetStream.create(vars, ids.iterator()));

        assertThat(count).isEqualTo(1);
        assertThat(bytes.toString()).isEqualTo("<http://e/a> <http://e/b> <http://e/c> .\n");
    }

    @Test
    void aStreamThatFails() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("closed");
            }
        };

        assertThatThrownBy(() -> Statements.inNTriples(closed, size -> {})
                        .construct(template("?s ?p ?o"), RowSetStream.create(vars, ids.iterator())))
                .isInstanceOf(RuntimeIOException.class);
    }

    private static final String THINGS = """
            PREFIX : <http://e/>
            :a :p 1, 2, "x"@en, _:b, :c ; :q _:b .
            _:b :p _:c, :d ; :q "in"^^:type .
            _:c :p _:b, _:c, _:d .
            _:d :q :e .
            :c :p :a, "of another" .
            :e :p _:e .
            """;

    /** As it was written, and after changes, which bring terms of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DESCRIBE :a",
                "DESCRIBE :c :e :nothing",
                "DESCRIBE ?x { ?x :p ?y }",
                "DESCRIBE * { ?x :q ?y }",
                "DESCRIBE ?y :a { ?x :p ?y FILTER(isLiteral(?y)) }",
                "DESCRIBE ?y { :a :p ?y FILTER(isBlank(?y)) }",
                "DESCRIBE ?y { ?x :p ?y OPTIONAL { ?y :p ?z } }",
                "DESCRIBE ?made { BIND(IRI('http://e/a') AS ?made) }",
                "DESCRIBE ?none :nothing { ?x :p ?y }"
            })
    void describesAsArqDoes(String text) {
        Graph things = GraphFactory.createDefaultGraph();
        RDFParser.fromString(THINGS, Lang.TURTLE).parse(things);
        Query query = QueryFactory.create("PREFIX : <http://e/> " + text);
        Graph expected = described(query, things);
        for (int seed = 0; seed < 4; seed++) {
            Generation generation = ChangedGeneration.of(
                    ChangedGeneration.one(things), folder.resolve(query.hashCode() + "-" + seed), new Random(seed));

            MadeGraph.of(statements -> statements.describe(generation, query.getResultURIs(), rows(query, things)))
                    .isTheSameAs(expected);
        }
    }

    private static Graph described(Query query, Graph things) {
        DatasetGraph dataset = DatasetGraphFactory.wrap(things);
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(query.cloneQuery()).build()) {
            return execution.describe();
        }
    }

    private static RowSet rows(Query query, Graph things) {
        if (query.getQueryPattern() == null) {
            return RowSetStream.create(List.of(), List.<Binding>of().iterator());
        }
        Query rows = query.cloneQuery();
        rows.setQuerySelectType();
        rows.resetResultVars();
        try (QueryExec execution = QueryExec.graph(things).query(rows).build()) {
            return execution.select().materialize();
        }
    }

    @Test
    void describesIdsOfItsOwn() {
        RowSet rows = data.answer("SELECT ?s ?o { ?s <http://e/is> ?o }");
        Query query = QueryFactory.create("DESCRIBE ?s ?o { ?s <http://e/is> ?o }");
        List<Binding> all = new ArrayList<>();
        rows.forEachRemaining(all::add);

        MadeGraph.of(statements -> statements.describe(
                        data.generation(), List.of(), RowSetStream.create(rows.getResultVars(), all.iterator())))
                .isTheSameAs(described(query, graph));
    }

    @Test
    void aSetOfManyTriples() {
        TripleSet set = new TripleSet();
        Random chance = new Random(5);
        List<int[]> triples = Stream.generate(
                        () -> new int[] {1 + chance.nextInt(40), -1 - chance.nextInt(5), chance.nextInt() | 1})
                .limit(20_000)
                .toList();

        long added = triples.stream()
                .filter(triple -> set.add(triple[0], triple[1], triple[2]))
                .count();

        assertThat(added)
                .isEqualTo(triples.stream()
                        .map(triple -> List.of(triple[0], triple[1], triple[2]))
                        .distinct()
                        .count())
                .isEqualTo(set.size());
        assertThat(triples).noneMatch(triple -> set.add(triple[0], triple[1], triple[2]));
    }
}
