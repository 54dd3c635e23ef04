package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns answer such queries alone, as ARQ does. */
class WholePlanTest {

    private static final String DATA = """
            PREFIX : <http://e/>
            :q1 a :Question ; :by :ann ; :answer :a1 ; :topic "fish" .
            :q2 a :Question ; :by :bob ; :topic "fish", "sea" .
            :q3 a :Question ; :answer :a3 .
            :a1 :date 1 ; :by :bob ; :corrects :a3 .
            :a3 :by :ann ; :corrects :a4 .
            :a4 :corrects :a1 ; :date 4 .
            :ann :name "Ann" . :bob :name "Bob", "Bobby" .
            """;

    @TempDir
    static Path folder;

    private static final PlannedExecutor.Counts COUNTS = new PlannedExecutor.Counts();
    private static Differential differential;

    @BeforeAll
    static void read() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.create().fromString(DATA).lang(Lang.TURTLE).parse(data);
        differential = Differential.ofDefault(data, folder, COUNTS);
    }

    @BeforeEach
    void forget() {
        COUNTS.refused.clear();
        COUNTS.arqDiffers.set(0);
    }

    private static void isAnswered(String pattern) {
        String query = pattern.startsWith("SELECT") ? pattern : "SELECT * " + pattern;
        for (int size : List.of(1, Plan.SIZE)) {
            assertThat(differential.difference(QueryFactory.create("PREFIX : <http://e/> " + query), size))
                    .isEmpty();
        }
        assertThat(COUNTS.refused).isEmpty();
    }

    private static void isAnsweredWhole(String pattern) {
        isAnswered(pattern);
        assertThat(COUNTS.arqDiffers).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } OPTIONAL { ?a :date ?d } }",
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } ?a :by ?p }",
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } OPTIONAL { ?q :by ?p } ?a :by ?p }",
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } { SELECT ?a (COUNT(*) AS ?n) { ?a :by ?p } GROUP BY ?a } }",
                "{ { ?q a :Question OPTIONAL { ?q :answer ?a } OPTIONAL { ?q :by ?p } } { ?q a :Question OPTIONAL { ?q :by ?p } OPTIONAL { ?x :corrects ?a } } }",
                "{ ?q a :Question VALUES (?q ?p) { (:q1 UNDEF) (UNDEF :bob) (:q2 :ann) (UNDEF UNDEF) } OPTIONAL { ?q :by ?p } }",
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } ?a :corrects+ :a1 }",
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } FILTER EXISTS { ?a :date ?d } }",
                "{ VALUES () { () () } { { SELECT (1 AS ?one) {} } UNION { ?q :by :ann } } }"
            })
    void joinsByWhatMayHaveNoValue(String pattern) {
        isAnsweredWhole(pattern);
    }

    /** What has no value in common takes nothing away (SPARQL 1.1 section 8.3). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } MINUS { ?a :date ?d } }",
                "{ ?q a :Question MINUS { ?x :date ?d OPTIONAL { ?q :answer ?x } } }",
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } OPTIONAL { ?q :by ?p } MINUS { VALUES (?a ?p) { (:a1 UNDEF) (UNDEF :bob) (UNDEF UNDEF) } } }",
                "{ ?q a :Question OPTIONAL { ?q :by ?p } MINUS { VALUES (?q ?p) { (:q1 :bob) (:q3 :ann) (:q2 UNDEF) } } }",
                "{ ?q a :Question MINUS { ?x :date ?d } }"
            })
    void takesAwayByWhatMayHaveNoValue(String pattern) {
        isAnsweredWhole(pattern);
    }

    /** What is joined afterwards is not in scope (SPARQL 1.1 section 18.2). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?q :by ?p { ?a :date ?d FILTER(?d = 1 || ?p = :ann) } }",
                "{ ?q :by ?p { ?a :date ?d BIND(CONCAT(STR(?p), STR(?d)) AS ?s) } }",
                "{ ?q :by ?p { ?a :date ?d FILTER NOT EXISTS { ?p :name ?n } } }",
                "{ ?q :by ?p { ?a :date ?d FILTER EXISTS { ?a :by ?x FILTER(BOUND(?p)) } } }",
                "{ ?x :date ?d { ?a :by ?b OPTIONAL { ?a :date ?d } FILTER(!BOUND(?d)) } }",
                "{ ?q :by ?p { ?a :date ?d OPTIONAL { ?a :by ?b FILTER(BOUND(?p)) } } }",
                "{ ?q :by ?p { ?a :date ?d OPTIONAL { { ?a :by ?b FILTER(BOUND(?p)) } } } }"
            })
    void seesItsOwnPattern(String pattern) {
        isAnsweredWhole(pattern);
    }

    /** The values of a row are put into the pattern (SPARQL 1.1 section 18.6). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?q :by ?p OPTIONAL { ?q :answer ?a } FILTER EXISTS { ?x :date ?d FILTER(?x = ?a) } }",
                "{ ?q :by ?p FILTER EXISTS { ?x :date ?d FILTER(?p = :bob) } }",
                "{ ?q :by ?p FILTER NOT EXISTS { { ?q :date ?d } UNION { ?q :topic ?t FILTER(?p = :ann) } } }",
                "{ ?q a :Question FILTER EXISTS { ?q :answer ?a OPTIONAL { ?a :date ?d } FILTER(!BOUND(?d)) } }",
                "{ ?q a :Question FILTER NOT EXISTS { ?q :answer ?a FILTER NOT EXISTS { ?a :date ?d } } }",
                "{ ?q :by ?p { ?a :date ?d FILTER EXISTS { ?a :by ?x FILTER(BOUND(?p)) } } }",
                "{ ?q a :Question BIND(EXISTS { ?q :by :ann } AS ?hers) }",
                "{ ?q a :Question BIND(IF(NOT EXISTS { ?q :answer ?a }, 'open', STR(EXISTS { ?q :topic 'sea' })) AS ?state) }",
                "{ ?q a :Question FILTER(?q = :q2 || EXISTS { ?q :answer ?a FILTER(?q != :q1) }) }",
                "{ ?q :by ?p OPTIONAL { ?q :answer ?a FILTER(?p = :bob || EXISTS { ?a :by ?p2 FILTER(?p2 != ?p) }) } }",
                "{ ?q :by ?p { ?a :date ?d BIND(EXISTS { ?p :name ?n } AS ?any) } }"
            })
    void existsOfMoreThanTriples(String pattern) {
        isAnsweredWhole(pattern);
    }

    /** Aggregates do not see the variable that is made to group by (SPARQL 1.1 section 18.2.4.1). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?q (COUNT(DISTINCT *) AS ?n) { ?q a :Question ; ?p ?o OPTIONAL { ?q :answer ?a } } GROUP BY ?q",
                "SELECT (COUNT(DISTINCT *) AS ?n) { { ?q :by ?p } UNION { ?q :by ?p } UNION { ?x :date 9 } }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { VALUES () { () () } }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { [] :by ?p }",
                "SELECT ?k (COUNT(?k) AS ?n) (MIN(?k) AS ?m) { ?q :by ?p } GROUP BY (STR(?p) AS ?k)",
                "SELECT (COUNT(?x) AS ?n) (COUNT(DISTINCT ?x) AS ?m) { ?q :by ?p }"
            })
    void countsWhatItSees(String query) {
        isAnsweredWhole(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?a (:corrects/:corrects)+ ?b }",
                "{ :a1 (:corrects|^:answer)* ?b }",
                "{ ?a (:corrects?/:date)? 1 }",
                "{ ?a ^(:answer/:corrects*) ?q }",
                "{ ?q (:answer/:by)|:by ?p }",
                "{ ?a !(:by|:corrects) ?o }",
                "{ :a1 !(^:corrects|:by) ?o }",
                "{ ?a (!(:by|^:answer))+ :a1 }",
                "{ ?a :corrects+ ?a }",
                "{ ?q :by ?p . ?a :corrects* ?b }",
                "{ ?q a :Question OPTIONAL { ?q :answer ?a } ?a (:corrects/:corrects)* ?b }"
            })
    void pathsOfAnySteps(String pattern) {
        isAnsweredWhole(pattern);
    }

    /** A path without length leads from a constant, or between nodes of the graph (SPARQL 1.1 section 18.4). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?x :corrects* ?y }",
                "{ ?x :corrects? ?x }",
                "{ :nowhere :corrects* ?y }",
                "{ ?x :corrects? :nowhere }",
                "{ :nowhere :corrects* :nowhere }",
                "{ :nowhere :corrects*/:answer* ?y }",
                "{ ?x :corrects*/:answer* :nowhere }"
            })
    void pathsWithoutLength(String pattern) {
        isAnsweredWhole(pattern);
    }

    /** ARQ agrees only where it does not put the value into the path first. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{ ?q ?x ?o . ?x :corrects* ?x }", "{ { VALUES ?x { :nowhere :a1 } } { ?x :corrects* ?y } }"})
    void pathsWithoutLengthBetweenVariables(String pattern) {
        isAnswered(pattern);
    }

    /** Blank nodes of a query are not in its answer. */
    @Test
    void blankNodesDoNotTellRowsApart() {
        isAnsweredWhole("SELECT DISTINCT * { [] :by ?p ; a ?type }");
    }
}
