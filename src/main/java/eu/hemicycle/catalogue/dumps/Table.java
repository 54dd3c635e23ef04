package eu.hemicycle.catalogue.dumps;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The tables of a dump, as RFC 4180 has them, in UTF-8. Cells are what the data says: nothing is put before an equals sign to
 * disarm a spreadsheet, for then they would say something else.
 */
enum Table {
    QUESTIONS(
            "questions",
            "Questions with the files of their answers, in the columns of the European Parliament's own table",
            QuestionRows.COLUMNS,
            QuestionRows::new),
    LINKS(
            "links",
            "What each document cites, mentions and is about: a row for each document and thing",
            LinkRows.COLUMNS,
            LinkRows::new);

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final String title;
    private final String description;
    private final List<Column> columns;
    private final Function<DatasetGraph, Rows> rows;

    Table(String title, String description, List<Column> columns, Function<DatasetGraph, Rows> rows) {
        this.title = title;
        this.description = description;
        this.columns = columns;
        this.rows = rows;
    }

    /** The rows of one document. */
    interface Rows {

        /** @param found what its graphs say */
        List<List<String>> of(DocumentStatements found);
    }

    /** As in {@code questions}. */
    String title() {
        return title;
    }

    Rows rows(DatasetGraph data) {
        return rows.apply(data);
    }

    /** The names of the columns, as the first line has them. */
    List<String> head() {
        return columns.stream().map(Column::name).toList();
    }

    static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    static void write(Writer out, List<String> cells) throws IOException {
        CSVFormat.RFC4180.printRecord(out, cells.toArray());
    }

    /** What the table is, by CSVW. */
    void describe(OutputStream out, String file) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("@context", "http://www.w3.org/ns/csvw");
            json.writeStringProperty("url", file);
            json.writeStringProperty("dc:description", description);
            json.writeObjectPropertyStart("dialect");
            json.writeStringProperty("encoding", "utf-8");
            json.writeBooleanProperty("header", true);
            json.writeEndObject();
            json.writeObjectPropertyStart("tableSchema");
            json.writeArrayPropertyStart("columns");
            columns.forEach(column -> describe(json, column));
            json.writeEndArray();
            if (this == QUESTIONS) {
                json.writeStringProperty(
                        "primaryKey", QuestionRows.COLUMNS.get(0).name());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void describe(JsonGenerator json, Column column) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("titles", column.name());
        json.writeStringProperty("dc:description", column.description());
        json.writeStringProperty("datatype", column.datatype());
        column.separator().ifPresent(separator -> json.writeStringProperty("separator", separator));
        if (column.required()) {
            json.writeBooleanProperty("required", true);
        }
        json.writeEndObject();
    }
}
