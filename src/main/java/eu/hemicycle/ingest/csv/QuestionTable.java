package eu.hemicycle.ingest.csv;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.records.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The official table of questions: one row for each, with the files of its answers and their annexes. A row that cannot be
 * taken does not stop the others.
 */
public final class QuestionTable {

    private final String name;
    private final Members members;
    private final Map<DocumentId, Map<Language, Document>> documents = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Long> account = new TreeMap<>();

    private QuestionTable(String name, Members members) {
        this.name = name;
        this.members = members;
    }

    /**
     * Reads a table.
     *
     * @param name of the file, for refusals of single rows
     */
    public static Records read(String name, String text, Members members) throws Unreadable {
        List<CSVRecord> rows = Table.rows(text);
        Row.refuseOtherTables(text);
        QuestionTable table = new QuestionTable(name, members);
        int line = 2;
        for (CSVRecord row : rows) {
            table.take(row, line);
            line += Table.lines(row);
        }
        return new Records(SourceKind.CSV, table.documents(), table.refusals, table.account);
    }

    private void take(CSVRecord cells, int line) {
        try {
            Row row = Row.of(cells, line);
            Authors authors = new Authors(row, members);
            List<Document> told = new ArrayList<>(row.questions(authors.found()));
            told.addAll(row.answers());
            told.addAll(row.annexes());
            told.forEach(this::add);
            authors.account().forEach(phrase -> account.merge(phrase, 1L, Long::sum));
        } catch (Unreadable reason) {
            refusals.add(reason.of(name));
        }
    }

    /** Several rows may name one answer: it answers all their questions. */
    private void add(Document document) {
        documents
                .computeIfAbsent(document.id(), absent -> new LinkedHashMap<>())
                .merge(document.language(), document, Document::completedBy);
    }

    private List<Document> documents() {
        return documents.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }
}
