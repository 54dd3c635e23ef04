package eu.hemicycle.resource;

import eu.hemicycle.api.ApiPart;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of the addresses of this package: {@code openapi/resource.json}, and the paths of every mapped space. */
final class ResourceApi {

    /**
     * How the names of a space are made, for those that are known; others are described as one part.
     *
     * @param space path of the space
     * @param names of the parts of the path, with an example each
     */
    private record Pattern(String space, String id, List<String> names, List<String> examples) {}

    private static final List<Pattern> PATTERNS = List.of(
            new Pattern("/eli/dl/", "Document", List.of("kind", "document"), List.of("doc", "E-9-2020-003194-ASW")),
            new Pattern("/person/", "Person", List.of("person"), List.of("197490")),
            new Pattern("/org/", "Organisation", List.of("organisation"), List.of("EU_COMMISSION")),
            new Pattern("/def/", "ParliamentTerm", List.of("list", "term"), List.of("ep-roles", "AUTHOR")),
            new Pattern("/authority/", "Authority", List.of("table", "code"), List.of("corporate-body", "ENISA")),
            new Pattern(
                    "/eli/", "Act", List.of("type", "year", "number", "version"), List.of("dir", "2016", "1148", "oj")),
            new Pattern("/eurovoc/", "Concept", List.of("concept"), List.of("5899")),
            new Pattern("/id/", "Named", List.of("kind", "name"), List.of("body", "ec3")));

    private ResourceApi() {}

    static ApiPart of(IriSpaces spaces) {
        ApiPart part = ApiPart.of("resource")
                .with("thingFormats", formats(Format.data()))
                .with("thingFiles", formats(List.of(Format.values())))
                .with("ruleFormats", formats(Format.data()))
                .with(
                        "thingExtensions",
                        Arrays.stream(Format.values()).map(Format::extension).toList())
                .with("uiLanguages", Pages.LANGUAGES)
                .with(
                        "profiles",
                        Stream.concat(Profile.keys().stream(), Stream.of(ThingController.ALTERNATES))
                                .toList())
                .with(ProblemType.allPublished());
        ObjectNode sketch = part.sketch().deepCopy();
        ObjectNode paths = (ObjectNode) sketch.get("paths");
        spaces.paths().forEach(space -> add(paths, pattern(space)));
        return new ApiPart(sketch, part.lists(), part.errors());
    }

    /**
     * JSON first, for clients that are generated read the first form. They accept all that are listed at once, so what is
     * negotiated is listed without HTML, which would win.
     */
    private static List<String> formats(List<Format> formats) {
        return formats.stream()
                .sorted(Comparator.comparing(
                        (Format format) -> !format.mediaType().endsWith("json")))
                .map(Format::mediaType)
                .toList();
    }

    private static Pattern pattern(String space) {
        return PATTERNS.stream()
                .filter(pattern -> pattern.space().equals(space))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The API does not tell how the names under " + space + " are made; add it to ResourceApi"));
    }

    private static void add(ObjectNode paths, Pattern pattern) {
        ObjectNode operation = paths.putObject(pattern.space() + "{" + String.join("}/{", pattern.names()) + "}")
                .putObject("get")
                .put("operationId", "get" + pattern.id())
                .put("tag", "things")
                .put("summary", "The thing whose IRI is mapped to this path; with a suffix, in a format at once");
        ArrayNode parameters = operation.putArray("parameters");
        int last = pattern.names().size() - 1;
        for (int i = 0; i < last; i++) {
            part(parameters, pattern.names().get(i), "A part of its IRI")
                    .put("example", pattern.examples().get(i));
        }
        String name = pattern.examples().get(last);
        ObjectNode examples = part(
                        parameters,
                        pattern.names().get(last),
                        "The last part of its IRI; it may end in a suffix, such as .json, and then there is no redirect")
                .putObject("examples");
        examples.putObject("negotiated").put("value", name);
        examples.putObject("json").put("value", name + Format.JSON.suffix());
        parameters.add("format").add("profile");
        ObjectNode answer = operation.putObject("answer").put("formats", "thingFormats");
        answer.putObject("schemas").put("application/json", "Thing").put("application/ld+json", "Thing");
        operation.putObject("responses").putObject("303").put("description", "The way to the format that is accepted");
    }

    private static ObjectNode part(ArrayNode parameters, String name, String description) {
        ObjectNode parameter = parameters
                .addObject()
                .put("name", name)
                .put("in", "path")
                .put("description", description)
                .put("required", true);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }
}
