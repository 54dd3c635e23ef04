package eu.hemicycle.statistics;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;

/** In what a figure's table can be had: the formats in which SPARQL answers (SPARQL 1.1 Query Results CSV, JSON). */
enum TableFormat {
    CSV("csv", "text/csv;charset=utf-8", ResultSetLang.RS_CSV),
    JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON);

    private final String extension;
    private final String contentType;
    private final Lang results;

    TableFormat(String extension, String contentType, Lang results) {
        this.extension = extension;
        this.contentType = contentType;
        this.results = results;
    }

    static Optional<TableFormat> of(String extension) {
        for (TableFormat format : values()) {
            if (format.extension.equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return results.getHeaderString();
    }

    String contentType() {
        return contentType;
    }

    byte[] write(List<String> columns, List<List<Node>> rows) {
        List<Var> variables = Var.varList(columns);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RowSetWriter writer = RowSetWriterRegistry.getFactory(results).create(results);
        writer.write(
                bytes,
                RowSetStream.create(
                        variables,
                        rows.stream().map(row -> binding(variables, row)).iterator()),
                ARQ.getContext());
        return bytes.toByteArray();
    }

    private static Binding binding(List<Var> variables, List<Node> row) {
        BindingBuilder binding = Binding.builder();
        for (int i = 0; i < row.size(); i++) {
            binding.add(variables.get(i), row.get(i));
        }
        return binding.build();
    }
}
