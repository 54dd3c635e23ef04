package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** {@code /openapi.json}. */
final class OpenApiRoute implements Route {

    private final SparqlOptions options;
    private final DatasetVersion version;
    private final OpenApi api;

    OpenApiRoute(SparqlOptions options, DatasetVersion version, OpenApi api) {
        this.options = options;
        this.version = version;
        this.api = api;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline) {
        Spool document = Spool.of(api.document(options.site(request)));
        return new Answer(200, "application/json", document, OptionalLong.of(version.number()), Map.of());
    }
}
