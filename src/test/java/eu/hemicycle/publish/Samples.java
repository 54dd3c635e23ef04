package eu.hemicycle.publish;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;

/** Invented documents and archives for the tests of this package. */
final class Samples {

    static final DocumentId QUESTION = DocumentId.parse("E-9-2021-009912");
    static final DocumentId ANSWER = QUESTION.answer();
    static final Run FIRST = new Run("first", Instant.parse("2026-01-01T00:00:00Z"), "1");
    static final Run SECOND = new Run("second", Instant.parse("2026-01-02T00:00:00Z"), "1");

    private static final Ontology ONTOLOGY = small();

    private Samples() {}

    /** The program's ontology with few reference things: to publish all of them takes longer than any test here. */
    private static Ontology small() {
        try {
            Path folder = Files.createTempDirectory("ontology");
            for (String file : List.of("shapes/record.ttl", "vocabularies/languages.ttl", "vocabularies/roles.ttl")) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of("ontology").resolve(file), copy);
            }
            return Ontology.in(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Archive open(Path data) {
        return Archive.open(data, ONTOLOGY, Iris.PROJECT, Clock.systemUTC());
    }

    /** Everything as sorted N-Quads: graphs hold no blank nodes, so equal text is equal data. */
    static String dump(Archive archive) {
        return archive.store().read(snapshot -> RDFWriter.source(snapshot.dataset())
                .lang(Lang.NQUADS)
                .asString()
                .lines()
                .sorted()
                .reduce("", (all, line) -> all + line + "\n"));
    }

    static Outcome publish(Archive archive, Contribution contribution) {
        Publication publication = archive.publication();
        Outcome outcome =
                publication.offer(contribution, bytes(contribution.versions().get(0)));
        publication.commit();
        return outcome;
    }

    /** The bytes from which {@link #contribution} says that a document was read. */
    static byte[] bytes(Document document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Contribution contribution(Document document, Run run) {
        return contribution(document, SourceKind.TEXT, run.started(), run);
    }

    static Contribution contribution(Document document, SourceKind kind, Instant retrieved, Run run) {
        byte[] bytes = bytes(document);
        Source source = new Source(
                kind,
                document.id() + "_EN.txt",
                Optional.empty(),
                "text/plain",
                Sha256.of(bytes),
                bytes.length,
                retrieved);
        return new Contribution(document, source, run);
    }

    static Question question(String title) {
        return question(QUESTION, Language.EN, title);
    }

    static Question question(DocumentId id, Language language, String title) {
        return new Question(
                id,
                language,
                Optional.of(LocalDate.of(2021, 1, 11)),
                Optional.of(title).filter(given -> !given.isEmpty()),
                Optional.empty(),
                List.of(new Author("Ada Example", Optional.empty())),
                List.of(Institution.COMMISSION),
                Optional.of(new Text(List.of("Are the lights on?"), List.of())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Answer answer(String words) {
        return answer(ANSWER, Language.EN, words, List.of(QUESTION));
    }

    static Answer answer(DocumentId id, Language language, String words, List<DocumentId> questions) {
        return new Answer(
                id,
                language,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.empty(),
                questions,
                List.of(new Respondent("Ms Sample", "Sample")),
                Optional.of(Institution.COMMISSION),
                Optional.of(new Text(List.of(words), List.of())),
                List.of(),
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.empty(),
                Optional.empty());
    }
}
