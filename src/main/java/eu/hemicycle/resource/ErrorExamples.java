package eu.hemicycle.resource;

import eu.hemicycle.api.ErrorType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** For each type of error a request that gets it, with its problem document: {@code openapi/problems.json}. */
final class ErrorExamples {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String FILE = "/openapi/problems.json";

    private final Site site;
    private final JsonNode all;

    ErrorExamples(Site site) {
        this.site = site;
        try (InputStream json = ErrorExamples.class.getResourceAsStream(FILE)) {
            this.all = JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program cannot read a part of it: " + FILE, unreadable);
        }
    }

    /** The request with what of it matters, a line each, then the document. */
    record Example(String request, String document) {}

    Example of(ErrorType type) {
        JsonNode example = all.path(type.key());
        StringBuilder request = new StringBuilder(example.path("request").asString(""));
        example.path("accept").asStringOpt().ifPresent(accept -> request.append("\nAccept: ")
                .append(accept));
        example.path("contentType").asStringOpt().ifPresent(form -> request.append("\nContent-Type: ")
                .append(form));
        example.path("body").asStringOpt().ifPresent(body -> request.append("\n\n")
                .append(body));
        ObjectNode document = JSON.createObjectNode()
                .put("type", site.url(type.path()))
                .put("title", type.title())
                .put("status", type.statuses().get(0))
                .put("detail", example.path("detail").asString(""));
        for (String place : new String[] {"line", "column"}) {
            if (example.has(place)) {
                document.set(place, example.get(place));
            }
        }
        return new Example(request.toString(), JSON.writeValueAsString(document));
    }
}
