package eu.hemicycle.sparql;

import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** {@code /queries} and {@code /.well-known/sparql-examples}: all stored queries, as a page or in RDF. */
final class QueriesRoute implements Route {

    private final Limits limits;
    private final SparqlOptions options;
    private final DatasetVersion version;
    private final StoredQueries queries;
    private final Pages pages;

    QueriesRoute(Limits limits, SparqlOptions options, DatasetVersion version, StoredQueries queries, Pages pages) {
        this.limits = limits;
        this.options = options;
        this.version = version;
        this.queries = queries;
        this.pages = pages;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline)
            throws IOException {
        List<String> wishes = FormParameters.parse(request.getQueryString()).all("format");
        if (Accept.of(request).prefersHtml()
                && Formats.wished(wishes, AnswerKind.GRAPH).isEmpty()) {
            return pages.page(request, response, "sparql/queries", Map.of("groups", groups(queries)));
        }
        Accept.Choice choice = Formats.choose(request, wishes, AnswerKind.GRAPH);
        Spool spool = new Spool(limits.answer().toBytes(), (int) limits.memory().toBytes(), () -> {});
        GraphWriting.write(queries.described(options.site(request), options.endpoint(request)), choice.format(), spool);
        return new Answer(200, choice.contentType(), spool, OptionalLong.of(version.number()), Map.of());
    }

    /** The queries by audience, in their order. */
    static Map<String, List<StoredQuery>> groups(StoredQueries queries) {
        return queries.all().stream()
                .collect(Collectors.groupingBy(StoredQuery::audience, LinkedHashMap::new, Collectors.toList()));
    }
}
