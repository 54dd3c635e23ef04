package eu.hemicycle.ingest.csv;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.DocumentId.Part;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Registration;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.ingest.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** One row of the official table of questions: eighteen columns, lists parted by a semicolon and a space. */
record Row(CSVRecord cells, int line, DocumentId id, LocalDate date, Language language) {

    private static final String PREFIX = "document_";

    /** The columns without which a table is another one. */
    private static final List<String> NEEDED =
            List.of("document_identifier", "document_title", "document_date", "document_URI");

    static void refuseOtherTables(String text) throws Unreadable {
        String head = text.lines().findFirst().orElse("");
        for (String column : NEEDED) {
            if (!Arrays.asList(head.replace("\"", "").replace("\uFEFF", "").split(","))
                    .contains(column)) {
                throw new Unreadable(
                        1,
                        head,
                        "A table of questions has a column " + column,
                        "Offer the official table as it is published, or a profile that maps the columns");
            }
        }
    }

    static Row of(CSVRecord cells, int line) throws Unreadable {
        DocumentId id = id(cells, line);
        return new Row(cells, line, id, date(cells, line), language(cells, line));
    }

    private static DocumentId id(CSVRecord cells, int line) throws Unreadable {
        String written = Table.cell(cells, "document_identifier");
        Optional<DocumentId> id = DocumentId.in(written)
                .filter(found -> found.toString().equals(written) && found.part() == Part.QUESTION);
        if (id.isEmpty()) {
            throw new Unreadable(line, written, "document_identifier is like E-9-2021-000001", "Correct the row");
        }
        String term = Table.cell(cells, "document_parliamentary_term");
        if (!term.isEmpty() && !term.equals(Integer.toString(id.get().term()))) {
            throw new Unreadable(
                    line, term, "document_parliamentary_term is the term in " + written, "Correct the row");
        }
        String iri = Table.cell(cells, "document_URI");
        if (!iri.isEmpty() && !iri.endsWith("/" + written)) {
            throw new Unreadable(line, iri, "document_URI ends with " + written, "Correct the row");
        }
        return id.get();
    }

    private static LocalDate date(CSVRecord cells, int line) throws Unreadable {
        String written = Table.cell(cells, "document_date");
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException none) {
            throw new Unreadable(line, written, "document_date is like 2021-03-01", "Correct the row");
        }
    }

    private static Language language(CSVRecord cells, int line) throws Unreadable {
        String written = Table.cell(cells, "document_language");
        return written.isEmpty()
                ? Language.EN
                : Language.ofEnglishName(written)
                        .orElseThrow(() -> new Unreadable(
                                line,
                                written,
                                "document_language is the English name of an official language",
                                "Correct it"));
    }

    private Optional<String> text(String column) {
        return Optional.of(Table.cell(cells, PREFIX + column)).filter(cell -> !cell.isEmpty());
    }

    private List<String> list(String column) {
        return text(column).stream()
                .flatMap(cell -> Arrays.stream(cell.split("; ")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    List<String> persons() {
        return list("creator_person");
    }

    /** The groups and committees, as the cell has them. */
    Optional<String> organisations() {
        return text("creator_organization");
    }

    /** One version for each language of which the row tells, that of the row's language first. */
    List<Question> questions(List<Author> authors) throws Unreadable {
        Files files = Files.of(line, Part.QUESTION, list("pdf"), list("doc"));
        Set<Language> languages = new LinkedHashSet<>(List.of(language));
        text("title_en").ifPresent(title -> languages.add(Language.EN));
        languages.addAll(files.languages(id));
        return languages.stream()
                .map(version -> question(version, authors, files.of(id, version)))
                .toList();
    }

    private Question question(Language version, List<Author> authors, List<Rendition> renditions) {
        Optional<String> title = version == language ? text("title") : Optional.empty();
        return new Question(
                id,
                version,
                Optional.of(date),
                title.or(() -> version == Language.EN ? text("title_en") : Optional.empty()),
                Optional.empty(),
                authors,
                List.of(),
                Optional.empty(),
                renditions,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entry());
    }

    private Optional<Registration> entry() {
        Registration entry = new Registration(
                text("ep_number"),
                Optional.empty(),
                text("public_register_notation"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Optional.of(entry)
                .filter(known ->
                        known.epNumber().isPresent() || known.notation().isPresent());
    }

    /** The answers whose files the row names; they may carry the identifier of another question. */
    List<Document> answers() throws Unreadable {
        Files files = Files.of(line, Part.ANSWER, list("answers_pdf"), list("answers_doc"));
        List<Document> answers = new ArrayList<>();
        for (DocumentId answer : files.ids()) {
            files.languages(answer).forEach(version -> answers.add(answer(answer, version, files)));
        }
        return answers;
    }

    private Answer answer(DocumentId answer, Language version, Files files) {
        return new Answer(
                answer,
                version,
                Optional.empty(),
                Optional.empty(),
                List.of(id),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                files.of(answer, version),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    List<Document> annexes() throws Unreadable {
        Files files = Files.of(line, Part.ANNEX, list("annexes_pdf"), list("annexes_doc"));
        List<Document> annexes = new ArrayList<>();
        for (DocumentId annex : files.ids()) {
            files.languages(annex).forEach(version -> annexes.add(annex(annex, version, files)));
        }
        return annexes;
    }

    private static Annex annex(DocumentId annex, Language version, Files files) {
        return new Annex(
                annex,
                version,
                Optional.empty(),
                Optional.empty(),
                Optional.of(annex.annex()),
                Optional.empty(),
                Optional.empty(),
                files.of(annex, version),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
