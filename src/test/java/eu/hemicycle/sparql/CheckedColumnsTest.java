package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import eu.hemicycle.sparql.CheckedColumns.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;

/** Answers of columns are compared with those of TDB2, and a difference is seen. */
class CheckedColumnsTest {

    private static final String DATA =
            "PREFIX : <http://example.org/> :a :p 1 , 2 , \"x\"@en ; a :T . :b :p 2 ; :q :a .";

    @TempDir
    Path folder;

    private final DatasetGraph data = DatabaseMgr.createDatasetGraph();
    private final Watchdog watchdog = new Watchdog();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void load() {
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(data, () -> RDFParser.fromString(
                        "PREFIX : <http://example.org/> :graph { " + DATA.replaceFirst("PREFIX.*?>", "") + " }",
                        Lang.TRIG)
                .parse(data));
    }

    @AfterEach
    void close() {
        watchdog.close();
        data.close();
    }

    private Generation generation(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return ChangedGeneration.written(ChangedGeneration.one(graph), folder.resolve("columns"));
    }

    private CheckedColumns columns(Optional<Generation> generation) {
        Limits limits = new Binder().bindOrCreate("hemicycle.limits", Limits.class);
        return new CheckedColumns(
                Optional.of(() -> generation), data, new Executions(Optional.empty()), limits, watchdog, meters, 1);
    }

    private double counted(Outcome outcome) {
        return meters.get("hemicycle.sparql.compared")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .counter()
                .count();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAME | SELECT * { ?s ?p ?o }",
                "SAME | SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p",
                "SAME | ASK { <http://example.org/b> <http://example.org/q> ?x . ?x a ?t }",
                "SAME | CONSTRUCT WHERE { ?s <http://example.org/p> ?o }",
                "SAME | DESCRIBE <http://example.org/a>",
                "SAME | SELECT * FROM <http://example.org/graph> { ?s ?p ?o }",
                "SAME | CONSTRUCT { ?s ?p ?o } FROM NAMED <http://example.org/graph> { GRAPH ?g { ?s ?p ?o } }",
                "SAME | DESCRIBE ?x { ?s <http://example.org/q> ?x }",
                "NOT_COMPARED | SELECT ?s { ?s ?p ?o } LIMIT 1",
                "NOT_COMPARED | SELECT (NOW() AS ?now) {}"
            })
    void whatIsRightIsFoundRight(Outcome expected, String query) {
        try (CheckedColumns columns = columns(Optional.of(generation(DATA)))) {
            assertThat(columns.compare(QueryFactory.create(query))).isEqualTo(expected);
            assertThat(counted(expected)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p ?o }",
                "SELECT (SUM(?o) AS ?n) { ?s <http://example.org/p> ?o FILTER(isNumeric(?o)) }",
                "ASK { ?s <http://example.org/p> 3 }",
                "SELECT * FROM <http://example.org/graph> { ?s ?p ?o }",
                "SELECT * FROM NAMED <http://example.org/graph> { GRAPH ?g { ?s ?p ?o } }",
                "CONSTRUCT WHERE { ?s <http://example.org/p> ?o }",
                "DESCRIBE <http://example.org/a>"
            })
    void whatIsWrongIsFoundWrong(String query) {
        try (CheckedColumns columns = columns(Optional.of(generation(DATA.replace("1 ,", "3 ,"))))) {
            assertThat(columns.compare(QueryFactory.create(query))).isEqualTo(Outcome.DIFFERENT);
            assertThat(counted(Outcome.DIFFERENT)).isEqualTo(1);
        }
    }

    @Test
    void withoutColumnsOfTheVersionNothingIsCompared() {
        try (CheckedColumns columns = columns(Optional.empty())) {
            assertThat(columns.compare(QueryFactory.create("ASK {}"))).isEqualTo(Outcome.NOT_COMPARED);
        }
    }

    private Explanation asked(Optional<Generation> generation, Consumer<Explanation> answered) {
        try (CheckedColumns columns = columns(generation)) {
            Explanation explanation = new Explanation();
            columns.current(explanation);
            answered.accept(explanation);
            columns.answered(QueryFactory.create("ASK {}"), explanation);
            return explanation;
        }
    }

    private double counted(String meter, String tag, String value) {
        return meters.get(meter).tag(tag, value).counter().count();
    }

    @Test
    void answersAreCountedByEngineAndByWhatWasLeft() {
        Optional<Generation> generation = Optional.of(generation(DATA));

        asked(generation, explanation -> explanation.described(3));
        asked(generation, explanation -> {
            explanation.described(3);
            explanation.left("bgp", "a pattern within GRAPH");
            explanation.left("graph", "GRAPH over more than patterns");
            explanation.left("extend", "the function http://example.org/f");
        });
        asked(Optional.empty(), explanation -> {});

        assertThat(counted("hemicycle.sparql.answered", "engine", "columns")).isEqualTo(1);
        assertThat(counted("hemicycle.sparql.answered", "engine", "columns-and-tdb2"))
                .isEqualTo(1);
        assertThat(counted("hemicycle.sparql.answered", "engine", "tdb2")).isEqualTo(1);
        assertThat(counted("hemicycle.sparql.left", "reason", "graph")).isEqualTo(1);
        assertThat(counted("hemicycle.sparql.left", "reason", "function")).isEqualTo(1);
        assertThat(counted("hemicycle.sparql.left", "reason", "behind")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRAPH | a pattern of a graph that is not said",
                "SEARCH | a search among what is known already",
                "SEARCH | the property function http://jena.apache.org/text#query",
                "EXISTS | EXISTS of VALUES",
                "FUNCTION | the aggregate group_concat(?x)",
                "PATH | the path (:p)* again and again",
                "CONSTANT | the constant 01, which the store holds in another form",
                "PATTERN | the operator quad",
                "PATTERN | a second value for ?x"
            })
    void reasonsAreOfAFewKinds(LeftReason kind, String reason) {
        assertThat(LeftReason.of(reason)).isEqualTo(kind);
    }
}
