package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;

/** The results of queries as pages show them: with what things are called beside their IRIs. */
final class ShownResults {

    private static final int MOST_LABELS = 200;

    private final Evaluator evaluator;

    ShownResults(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * A result.
     *
     * @param view what the page shows
     * @param data the answer that it was made from; its body is given back
     */
    record Shown(ResultView view, Answer data) {}

    /** @throws Refused if the query is */
    Shown of(
            HttpServletRequest request,
            HttpServletResponse response,
            Query query,
            Evaluation.Target target,
            Deadline deadline)
            throws IOException {
        Answer data = evaluator.answer(request, response, target, ResultView.choice(query), deadline);
        ResultView view = ResultView.of(query, data);
        List<String> things = view.links().limit(MOST_LABELS).toList();
        return new Shown(things.isEmpty() ? view : view.with(labels(request, response, things, data, deadline)), data);
    }

    /** What things are called in the version of the data that the answer is of; nothing if that cannot be told in time. */
    private Map<String, String> labels(
            HttpServletRequest request,
            HttpServletResponse response,
            List<String> things,
            Answer data,
            Deadline deadline)
            throws IOException {
        Query query = labelQuery(things);
        try {
            Answer labels = evaluator.answer(
                    request, response, new Evaluation.QueryTarget(query), ResultView.choice(query), deadline);
            try {
                return labels.version().equals(data.version()) ? read(labels) : Map.of();
            } finally {
                labels.body().release();
            }
        } catch (Refused busy) {
            return Map.of();
        }
    }

    /** IRIs come from a parsed result, and what an IRI cannot hold is left out, so nothing can break out of the brackets. */
    private static Query labelQuery(List<String> things) {
        String values = things.stream()
                .filter(iri -> iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0))
                .map(iri -> "<" + iri + ">")
                .collect(Collectors.joining(" "));
        return QueryFactory.create("""
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                SELECT ?thing ?label {
                  VALUES ?thing { %s }
                  VALUES ?property { skos:prefLabel rdfs:label foaf:name dcterms:title }
                  ?thing ?property ?label .
                  FILTER(LANG(?label) IN ("", "en"))
                } LIMIT 1000
                """.formatted(values), Syntax.syntaxSPARQL_11);
    }

    private static Map<String, String> read(Answer labels) {
        RowSet rows = RowSet.adapt(ResultsReader.create()
                .lang(ResultSetLang.RS_JSON)
                .build()
                .readAny(labels.body().content())
                .getResultSet());
        Map<String, String> found = new HashMap<>();
        while (rows.hasNext()) {
            Binding row = rows.next();
            found.merge(
                    row.get("thing").getURI(),
                    row.get("label").getLiteralLexicalForm(),
                    (first, second) -> first.compareTo(second) <= 0 ? first : second);
        }
        return found;
    }
}
