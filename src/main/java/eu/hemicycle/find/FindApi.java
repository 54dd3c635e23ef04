package eu.hemicycle.find;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.search.Facet;
import eu.hemicycle.search.Order;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of search: {@code openapi/find.json}, and a parameter for each facet. */
final class FindApi {

    private static final String FACETS = "facets";

    private FindApi() {}

    static ApiPart of() {
        ApiPart part = ApiPart.of("find")
                .with("searchFormats", SearchFormat.mediaTypes())
                .with("searchFiles", and(SearchFormat.mediaTypes(), "text/html"))
                .with("searchNames", and(SearchFormat.extensions(), "html"))
                .with(
                        "orders",
                        Arrays.stream(Order.values()).map(Order::parameter).toList())
                .with(FACETS, facets());
        ObjectNode sketch = part.sketch().deepCopy();
        JsonNode words = sketch.remove(FACETS);
        ObjectNode parameters = (ObjectNode) sketch.at("/components/parameters");
        Arrays.stream(Facet.values())
                .forEach(facet -> parameter(parameters.putObject(facet.parameter()), facet, words));
        sketch.get("paths")
                .valueStream()
                .map(path -> (ArrayNode) path.at("/get/parameters"))
                .forEach(FindApi::nameFacets);
        return new ApiPart(sketch, part.lists(), part.errors());
    }

    private static List<String> and(List<String> values, String last) {
        return Stream.concat(values.stream(), Stream.of(last)).toList();
    }

    private static List<String> facets() {
        return Arrays.stream(Facet.values()).map(Facet::parameter).toList();
    }

    private static void parameter(ObjectNode parameter, Facet facet, JsonNode words) {
        parameter
                .put("name", facet.parameter())
                .put("in", "query")
                .put("description", words.get(facet.parameter()).asString() + "; several are alternatives")
                .put("required", false)
                .putObject("schema")
                .put("type", "array")
                .putObject("items")
                .put("type", "string")
                .put("maxLength", SearchState.LONGEST_VALUE);
    }

    /** In the place of a word for all of them. */
    private static void nameFacets(ArrayNode parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).isString() && parameters.get(i).asString().equals(FACETS)) {
                parameters.remove(i);
                for (String facet : facets()) {
                    parameters.insert(i++, facet);
                }
                return;
            }
        }
    }
}
