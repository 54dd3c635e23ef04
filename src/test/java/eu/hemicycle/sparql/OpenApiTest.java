package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.search.Facet;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is written in the OpenAPI document is what the addresses do. */
class OpenApiTest extends EndpointTests {

    @Autowired
    private StoredQueries queries;

    private JsonNode document() {
        HttpResponse<String> answer = get("/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        return json(answer);
    }

    @Test
    void everyStoredQueryIsAnOperationOfItsOwn() {
        JsonNode paths = document().get("paths");
        List<String> operations = paths.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.get("operationId").asString())
                .toList();

        assertThat(queries.all()).hasSizeGreaterThan(30).allSatisfy(query -> assertThat(
                        paths.at("/~1queries~1" + query.id() + "/get/summary").asString())
                .isEqualTo(query.question().english()));
        assertThat(operations).doesNotHaveDuplicates().contains("askBodiesTogether", "query", "queryByPost", "graph");
    }

    @Test
    void parametersHaveTheirTypesAndPresetValues() {
        JsonNode year = document().at("/paths/~1queries~1answers/get/parameters/0");
        assertThat(year.get("name").asString()).isEqualTo("year");
        assertThat(year.get("required").asBoolean()).isFalse();
        assertThat(year.at("/schema/type").asString()).isEqualTo("integer");

        JsonNode reference = document().at("/paths/~1queries~1document/get/parameters/0/schema");
        assertThat(reference.get("default").asString()).isEqualTo("E-9-2020-003194-ASW");
    }

    @Test
    void everyOperationWithoutANeededParameterAnswersInEveryFormatThatItNames() {
        Stream<Map.Entry<String, JsonNode>> free = document()
                .get("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/queries"));

        assertThat(free).allSatisfy(path -> {
            JsonNode get = path.getValue().get("get");
            for (String type : get.at("/responses/200/content").propertyNames()) {
                HttpResponse<String> answer = get(path.getKey(), "Accept", type);
                assertThat(answer.statusCode()).as(path.getKey() + " " + type).isEqualTo(200);
                assertThat(header(answer, "Content-Type")).startsWith(type);
            }
        });
    }

    @Test
    void everyFacetIsAParameterOfTheSearch() {
        JsonNode document = document();
        List<String> parameters = document.at("/paths/~1search/get/parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.get("$ref").asString().substring(1))
                        : parameter)
                .map(parameter -> parameter.get("name").asString())
                .toList();
        assertThat(parameters).contains("q", "sort", "after", "format").doesNotHaveDuplicates();
        assertThat(Facet.values()).hasSizeGreaterThan(10).allSatisfy(facet -> assertThat(parameters)
                .contains(facet.parameter()));
    }

    @Test
    void everyAnswerLeadsToIt() {
        assertThat(header(get("/queries/answers.csv"), "Link")).contains("<" + address("/openapi.json") + ">");
    }
}
