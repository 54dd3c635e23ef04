package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.query.Query;

/**
 * {@code /sparql}: the answer of a query, or without one the description of the service; for browsers the editor page in
 * place of both.
 */
final class SparqlRoute implements Route {

    private final Limits limits;
    private final SparqlOptions options;
    private final DatasetVersion version;
    private final Evaluator evaluator;
    private final ShownResults results;
    private final EditorPage editor;
    private final ServiceDescription description;
    private final ProtocolReader reader;
    private final QueryPolicy policy;

    SparqlRoute(
            Limits limits,
            SparqlOptions options,
            DatasetVersion version,
            Evaluator evaluator,
            EditorPage editor,
            ServiceDescription description) {
        this.limits = limits;
        this.options = options;
        this.version = version;
        this.evaluator = evaluator;
        this.results = new ShownResults(evaluator);
        this.editor = editor;
        this.description = description;
        this.reader = new ProtocolReader(limits);
        this.policy = new QueryPolicy(limits);
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST", "QUERY");
    }

    @Override
    public Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline)
            throws IOException {
        ProtocolRequest protocol = reader.read(request, deadline);
        boolean page = Accept.of(request).prefersHtml() && (protocol.explains() || !protocol.wishesFormat());
        Optional<String> query = protocol.queryText();
        if (query.isPresent()) {
            return page
                    ? resultPage(request, response, protocol, deadline)
                    : result(request, response, protocol, deadline);
        }
        requireSafe(request);
        return page ? editor.blank(request, response, protocol) : description(request, protocol);
    }

    /** Only GET and HEAD may ask for the endpoint itself (SPARQL 1.1 Service Description section 2). */
    private static void requireSafe(HttpServletRequest request) {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            throw new Refused(ProblemType.BAD_REQUEST, "There is no query. Send one as 'query=' or as the body.");
        }
    }

    private Answer result(
            HttpServletRequest request, HttpServletResponse response, ProtocolRequest protocol, Deadline deadline)
            throws IOException {
        Query query = policy.accept(protocol.queryText().orElseThrow(), options.endpoint(request));
        Accept.Choice choice = Formats.choose(request, protocol.formatWishes(), AnswerKind.of(query));
        Evaluation.Target target = target(query, protocol);
        return protocol.explains()
                ? evaluator.explain(request, response, target, choice, deadline).answer()
                : evaluator.answer(request, response, target, choice, deadline);
    }

    private Answer resultPage(
            HttpServletRequest request, HttpServletResponse response, ProtocolRequest protocol, Deadline deadline)
            throws IOException {
        try {
            Query query = policy.accept(protocol.queryText().orElseThrow(), options.endpoint(request));
            if (protocol.explains()) {
                return explanationPage(request, response, protocol, query, deadline);
            }
            ShownResults.Shown shown = results.of(request, response, query, target(query, protocol), deadline);
            return editor.withResult(request, response, protocol, shown);
        } catch (Refused e) {
            return editor.withProblem(request, response, protocol, e.problem());
        }
    }

    private Answer explanationPage(
            HttpServletRequest request,
            HttpServletResponse response,
            ProtocolRequest protocol,
            Query query,
            Deadline deadline)
            throws IOException {
        Evaluator.Evaluated evaluated =
                evaluator.explain(request, response, target(query, protocol), ResultView.choice(query), deadline);
        evaluated.answer().body().release();
        Explanation.Shown explained = evaluated.explanation().orElseThrow().shown(query.getPrefixMapping());
        return editor.withExplanation(request, response, protocol, explained, evaluated.answer());
    }

    private static Evaluation.Target target(Query query, ProtocolRequest protocol) {
        return new Evaluation.QueryTarget(query, protocol.queryText().orElseThrow(), protocol.datasetParameters());
    }

    private Answer description(HttpServletRequest request, ProtocolRequest protocol) {
        Accept.Choice choice = Formats.choose(request, protocol.formatWishes(), AnswerKind.GRAPH);
        Spool spool = new Spool(limits.answer().toBytes(), (int) limits.memory().toBytes(), () -> {});
        GraphWriting.write(description.of(options.endpoint(request)), choice.format(), spool);
        return new Answer(200, choice.contentType(), spool, OptionalLong.of(version.number()), Map.of());
    }
}
