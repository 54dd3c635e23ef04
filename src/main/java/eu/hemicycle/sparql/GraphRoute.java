package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * {@code /data}: one named graph as it is (SPARQL 1.1 Graph Store HTTP Protocol, reading). Never the default graph, which
 * is everything: that is what dumps are for.
 */
final class GraphRoute implements Route {

    private final Evaluator evaluator;

    GraphRoute(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline)
            throws IOException {
        FormParameters parameters = FormParameters.parse(request.getQueryString());
        String graph = graph(parameters);
        Accept.Choice choice = Formats.choose(request, parameters.all("format"), AnswerKind.GRAPH);
        return evaluator.answer(request, response, new Evaluation.GraphTarget(graph), choice, deadline);
    }

    private static String graph(FormParameters parameters) {
        Optional<String> graph = parameters.one("graph");
        if (parameters.has("default") || graph.filter(iri -> !isEverything(iri)).isEmpty()) {
            throw new Refused(
                    ProblemType.BAD_REQUEST,
                    "Name one graph with 'graph=IRI'. For everything load a dump; for a part of it ask /sparql.");
        }
        if (!isAbsolute(graph.get())) {
            throw new Refused(ProblemType.BAD_REQUEST, "'graph=%s' is no absolute IRI.".formatted(graph.get()));
        }
        return graph.get();
    }

    /** The names under which Jena knows the default graph and the union of all graphs. */
    private static boolean isEverything(String iri) {
        return List.of("", "default", "union", Quad.unionGraph.getURI(), Quad.defaultGraphIRI.getURI())
                        .contains(iri)
                || iri.equals(Quad.defaultGraphNodeGenerated.getURI());
    }

    private static boolean isAbsolute(String iri) {
        try {
            return new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
