package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.query.StoredQueries;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the endpoint tells of its stored queries. */
class SparqlApiTest {

    private final StoredQueries queries = StoredQueries.in("classpath:/ontology/");
    private final JsonNode paths = SparqlApi.of(queries).sketch().get("paths");

    @Test
    void everyStoredQueryIsAnOperationOfItsOwn() {
        assertThat(queries.all()).hasSizeGreaterThan(30).allSatisfy(query -> assertThat(
                        paths.at("/~1queries~1" + query.id() + "/get/summary").asString())
                .isEqualTo(query.question().english()));
    }

    @Test
    void parametersHaveTheirTypesAndPresetValues() {
        JsonNode year = paths.at("/~1queries~1answers/get/parameters/0");
        assertThat(year.get("name").asString()).isEqualTo("year");
        assertThat(year.get("required").asBoolean()).isFalse();
        assertThat(year.at("/schema/type").asString()).isEqualTo("integer");

        JsonNode reference = paths.at("/~1queries~1document/get/parameters/0/schema");
        assertThat(reference.get("default").asString()).isEqualTo("E-9-2020-003194-ASW");
    }
}
