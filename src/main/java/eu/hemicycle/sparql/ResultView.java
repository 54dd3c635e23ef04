package eu.hemicycle.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a whole result. The page may show a part; then it says so, and the formats beside it have all.
 *
 * @param columns names of the variables; empty if the result is no table
 * @param rows the first rows
 * @param total how many rows there are, or bytes of Turtle
 * @param verdict the answer of an ASK, else absent
 * @param graph the Turtle of a CONSTRUCT or DESCRIBE, else absent
 * @param formats in which the result can be had
 */
record ResultView(
        List<String> columns,
        List<List<Cell>> rows,
        long total,
        @Nullable Boolean verdict,
        @Nullable String graph,
        List<ResultFormat> formats) {

    private static final int SHOWN_ROWS = 1_000;
    private static final int SHOWN_BYTES = 256 * 1024;

    /**
     * One value of a row.
     *
     * @param text as it is read: an IRI, the characters of a literal, the label of a blank node, nothing
     * @param link where an IRI leads; absent for every other value and for schemes that are not of the web
     * @param language of a literal, else absent
     * @param datatype of a literal that is no plain string, else absent
     * @param label what an IRI is called, if that is known
     */
    record Cell(
            String text,
            @Nullable String link,
            @Nullable String language,
            @Nullable String datatype,
            @Nullable String label) {

        private Cell(String text, @Nullable String link, @Nullable String language, @Nullable String datatype) {
            this(text, link, language, datatype, null);
        }

        Cell with(Map<String, String> labels) {
            return link == null || !labels.containsKey(link)
                    ? this
                    : new Cell(text, link, language, datatype, labels.get(link));
        }

        static Cell of(@Nullable Node node) {
            if (node == null) {
                return new Cell("", null, null, null);
            }
            if (node.isURI()) {
                String iri = node.getURI();
                return new Cell(iri, iri.matches("(?i)https?://.*") ? iri : null, null, null);
            }
            return node.isLiteral() ? literal(node) : new Cell("_:" + node.getBlankNodeLabel(), null, null, null);
        }

        private static Cell literal(Node node) {
            String language = node.getLiteralLanguage();
            if (!language.isEmpty()) {
                return new Cell(node.getLiteralLexicalForm(), null, language, null);
            }
            String datatype = node.getLiteralDatatypeURI();
            boolean plain = datatype.equals("http://www.w3.org/2001/XMLSchema#string");
            return new Cell(node.getLiteralLexicalForm(), null, null, plain ? null : datatype);
        }
    }

    /** The IRIs shown that lead somewhere, each once. */
    Stream<String> links() {
        return rows.stream()
                .flatMap(List::stream)
                .flatMap(cell -> Stream.ofNullable(cell.link()))
                .distinct();
    }

    /** The same with what things are called. */
    ResultView with(Map<String, String> labels) {
        List<List<Cell>> labelled = rows.stream()
                .map(row -> row.stream().map(cell -> cell.with(labels)).toList())
                .toList();
        return new ResultView(columns, labelled, total, verdict, graph, formats);
    }

    /** Whether the page shows only a part. */
    public boolean isCut() {
        return graph == null ? rows.size() < total : SHOWN_BYTES < total;
    }

    /** The format in which a page reads the answer of a query. */
    static Accept.Choice choice(Query query) {
        ResultFormat format = AnswerKind.of(query) == AnswerKind.GRAPH ? ResultFormat.TURTLE : ResultFormat.JSON;
        return new Accept.Choice(format, format.mediaType());
    }

    /** Reads the answer of a query in the format that the page asks for, and gives its body back. */
    static ResultView of(Query query, Answer data) throws IOException {
        try {
            return read(query, data);
        } finally {
            data.body().release();
        }
    }

    private static ResultView read(Query query, Answer data) throws IOException {
        AnswerKind kind = AnswerKind.of(query);
        List<ResultFormat> formats = ResultFormat.of(kind);
        if (kind == AnswerKind.GRAPH) {
            byte[] shown = data.body().content().readNBytes(SHOWN_BYTES);
            String turtle = new String(shown, StandardCharsets.UTF_8);
            return new ResultView(List.of(), List.of(), data.body().size(), null, turtle, formats);
        }
        SPARQLResult result = ResultsReader.create()
                .lang(ResultSetLang.RS_JSON)
                .build()
                .readAny(data.body().content());
        return result.isBoolean()
                ? new ResultView(List.of(), List.of(), 0, result.getBooleanResult(), null, formats)
                : table(RowSet.adapt(result.getResultSet()), formats);
    }

    private static ResultView table(RowSet rowSet, List<ResultFormat> formats) {
        List<Var> variables = rowSet.getResultVars();
        List<List<Cell>> shown = new ArrayList<>();
        long total = 0;
        while (rowSet.hasNext()) {
            Binding row = rowSet.next();
            if (total++ < SHOWN_ROWS) {
                shown.add(variables.stream()
                        .map(variable -> Cell.of(row.get(variable)))
                        .toList());
            }
        }
        return new ResultView(variables.stream().map(Var::getVarName).toList(), shown, total, null, null, formats);
    }
}
