package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Document;
import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.csv.Members;
import eu.hemicycle.ingest.csv.QuestionTable;
import eu.hemicycle.ingest.csv.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What went in as the Parliament's table comes out as the same table, and is described as CSVW says. */
class DumpedTablesTest {

    private static final String DATA = "https://data.europarl.europa.eu/";
    private static final String TABLE =
            """
            document_identifier,document_title,document_title_en,document_type,document_parliamentary_term,document_date,\
            document_public_register_notation,document_creator_person,document_creator_organization,document_language,\
            document_pdf,document_doc,document_answers_pdf,document_answers_doc,document_annexes_pdf,document_annexes_doc,\
            document_ep_number,document_URI
            E-9-2021-000077,"Lights, in ""libraries\""","Lights, in ""libraries\""",Written question,9,2021-01-11,P9_QE(2021)000077,\
            Ada EXAMPLE; Bo SAMPLE,,English,\
            D/E-9-2021-000077_en.pdf,D/E-9-2021-000077_en.docx,\
            D/E-9-2021-000077-ASW_en.pdf,D/E-9-2021-000077-ASW_en.docx,D/E-9-2021-000077-ASW-ANN01_en.pdf,,PE741.313,U/E-9-2021-000077
            P-9-2021-000078,=SUM(1),,EP priority written question,9,2021-01-12,,@Cy,,French,\
            D/P-9-2021-000078_fr.pdf,,,,,,PE741.314,U/P-9-2021-000078
            O-9-2022-000002,Trente jours,Thirty days,Oral question,9,2022-02-01,,Ada EXAMPLE,,French,\
            D/O-9-2022-000002_en.pdf; D/O-9-2022-000002_fr.pdf,,,,,,,U/O-9-2022-000002
            """.replace("D/", DATA + "distribution/x/").replace("U/", DATA + "eli/dl/doc/");

    @TempDir
    private Path folder;

    @BeforeEach
    void dump() throws IOException {
        for (String file : new String[] {"shapes/record.ttl", "vocabularies/languages.ttl", "vocabularies/roles.ttl"}) {
            Path copy = folder.resolve("ontology").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("ontology").resolve(file), copy);
        }
        Path table = Files.writeString(folder.resolve("questions.csv"), TABLE);
        String data = folder.resolve("data").toString();
        command(
                "ingest",
                table.toString(),
                "--data",
                data,
                "--ontology",
                folder.resolve("ontology").toString());
        command(
                "dump",
                "--data",
                data,
                "--out",
                folder.resolve("out").toString(),
                "--ontology",
                folder.resolve("ontology").toString());
    }

    @Test
    void theTableComesBackCellByCell() throws IOException, Unreadable {
        List<Map<String, Object>> written = cells(text("all.questions.csv"));
        assertThat(written).hasSize(3).containsExactlyInAnyOrderElementsOf(cells(TABLE));
        assertThat(records(text("all.questions.csv"))).containsExactlyInAnyOrderElementsOf(records(TABLE));
        assertThat(cells(text("2022.questions.csv"))).hasSize(1);
        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(folder.resolve("out/all.questions.csv.gz")))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text("all.questions.csv"));
        }
        assertThat(folder.resolve("out/record.questions.csv")).doesNotExist();
    }

    @Test
    void theDescriptionFitsTheColumnsAndTheirDatatypes() throws IOException, Unreadable {
        for (String file : List.of("all.questions.csv", "all.links.csv", "2021.questions.csv", "2021.links.csv")) {
            JsonNode described = JsonMapper.shared().readTree(text(file + "-metadata.json"));
            assertThat(described.get("@context").asString()).isEqualTo("http://www.w3.org/ns/csvw");
            assertThat(described.get("url").asString()).isEqualTo(file);
            JsonNode columns = described.get("tableSchema").get("columns");
            assertThat(text(file).lines().findFirst())
                    .hasValue(String.join(
                            ",",
                            columns.valueStream()
                                    .map(column -> column.get("titles").asString())
                                    .toList()));
            for (CSVRecord row : Table.rows(text(file))) {
                columns.forEach(column ->
                        assertFits(column, row.get(column.get("titles").asString())));
            }
        }
        assertThat(Table.rows(text("all.questions.csv"))).hasSize(3);
    }

    private static void assertFits(JsonNode column, String cell) {
        boolean required = column.has("required") && column.get("required").asBoolean();
        assertThat(required && cell.isEmpty()).as(column.toString()).isFalse();
        String datatype = column.get("datatype").asString();
        for (String value : cell.isEmpty() ? List.<String>of() : values(column, cell)) {
            switch (datatype) {
                case "date" -> assertThat(LocalDate.parse(value)).isNotNull();
                case "anyURI" -> assertThat(value).matches("https?://[^\\s;]+");
                default -> assertThat(datatype).isEqualTo("string");
            }
        }
    }

    private static List<String> values(JsonNode column, String cell) {
        return column.has("separator")
                ? List.of(cell.split(column.get("separator").asString()))
                : List.of(cell);
    }

    /** Cells that are lists as sets, since the order of authors and files says nothing. */
    private static List<Map<String, Object>> cells(String table) throws Unreadable {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CSVRecord row : Table.rows(table)) {
            Map<String, Object> cells = new HashMap<>();
            row.toMap().forEach((column, cell) -> cells.put(column, new TreeSet<>(List.of(cell.split("; ")))));
            rows.add(cells);
        }
        return rows;
    }

    private static List<Document> records(String table) throws Unreadable {
        return QuestionTable.read("questions.csv", table, Members.none()).documents();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    private static void command(String... arguments) {
        StringWriter output = new StringWriter();
        int exit = Commands.run(new PrintWriter(output, true), new PrintWriter(output, true), arguments);
        assertThat(exit).as(output.toString()).isZero();
    }
}
