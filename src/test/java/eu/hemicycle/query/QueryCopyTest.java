package eu.hemicycle.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCopyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) (COUNT(*) < 5) (SUM(?o) = 2)",
                "SELECT * { { SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) (MAX(?o) < 5) } }",
                "SELECT ?s { ?s ?p ?o FILTER EXISTS { SELECT ?s { ?s ?a ?b } GROUP BY ?s HAVING (COUNT(*) > 7) (COUNT(*) < 8) } }",
                "CONSTRUCT { ?s <urn:n> ?n } WHERE { ?s ?p ?n } GROUP BY ?s ?n HAVING (COUNT(*) > 1) (AVG(?n) < 5) ORDER BY ?s LIMIT 3",
                "PREFIX e: <urn:e:> SELECT DISTINCT (SUM(?n) * 2 AS ?m) FROM e:a FROM NAMED e:b { GRAPH ?g { ?s e:p ?n } } GROUP BY (STR(?g) AS ?t) VALUES ?s { e:x }",
                "DESCRIBE ?s <urn:x> { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) (COUNT(*) > 2)",
                "ASK FROM <urn:g> { ?s ?p ?o } OFFSET 1"
            })
    void aCopyIsTheSameQuery(String text) {
        Query query = QueryFactory.create(text);
        Query copy = QueryCopy.of(query);
        assertThat(copy).isEqualTo(query).isNotSameAs(query).hasToString(query.toString());
        assertThat(Algebra.compile(copy)).isEqualTo(Algebra.compile(query));
        assertThat(copy.getGraphURIs()).isEqualTo(query.getGraphURIs());
        assertThat(copy.getNamedGraphURIs()).isEqualTo(query.getNamedGraphURIs());
    }

    @Test
    void anotherDatasetIsNotThatOfTheFirst() {
        Query query = QueryFactory.create("ASK FROM <urn:g> FROM NAMED <urn:h> { ?s ?p ?o }");
        assertThat(QueryCopy.withoutDataset(query).hasDatasetDescription()).isFalse();
        assertThat(query.getGraphURIs()).containsExactly("urn:g");
        assertThat(query.getNamedGraphURIs()).containsExactly("urn:h");
    }
}
