package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep a data folder, as an operator types them. */
class KeepingCommandsTest {

    private static final String ANSWER = "E-9-2021-009912-ASW";

    @TempDir
    private Path folder;

    private Path page;

    @BeforeEach
    void ingestOne() throws IOException {
        for (String file : new String[] {"shapes/record.ttl", "vocabularies/languages.ttl", "vocabularies/roles.ttl"}) {
            Path copy = folder.resolve("ontology").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("ontology").resolve(file), copy);
        }
        page = folder.resolve(ANSWER + "_EN.html");
        Files.copy(Path.of("src/test/resources/pages").resolve(page.getFileName()), page);
        assertThat(run("ingest", page.toString()).exit()).isZero();
    }

    @Test
    void aSoundFolderIsCheckedBackedUpAndRestored() {
        assertThat(run("check").output()).contains("nothing is wrong");
        String backup = folder.resolve("backup").toString();
        assertThat(run("backup", backup).output()).contains("backed up to entry");
        String before = dump(folder.resolve("data"));
        Result restored =
                command("restore", backup, "--data", folder.resolve("other").toString());
        assertThat(restored.output()).contains("restored to entry");
        assertThat(dump(folder.resolve("other"))).isEqualTo(before);
        assertThat(command("restore", backup, "--data", folder.resolve("other").toString()))
                .satisfies(again -> assertThat(again.exit()).isEqualTo(1))
                .satisfies(again -> assertThat(again.errors()).contains("is not empty"));
    }

    @Test
    void relinkingFindsWhatAnAddedTableNamesAndThenNothingMore() throws IOException {
        assertThat(run("relink").output()).contains("changed 0, ");
        Path tables = Files.createDirectories(folder.resolve("data/reference"));
        Files.writeString(tables.resolve("bodies.ttl"), """
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                <https://example.org/enisa> a skos:Concept ;
                  skos:inScheme <http://publications.europa.eu/resource/authority/corporate-body> ;
                  skos:prefLabel "ENISA"@en .
                """);

        Result relinked = run("relink");
        assertThat(relinked.output())
                .contains("changed 1, ")
                .containsPattern("abbreviation/\\S+ +before +0, now +[1-9]");
        assertThat(run("relink").output()).contains("changed 0, ");
    }

    @Test
    void whatIsTakenBackIsRefusedUntilItIsReinstated() throws IOException {
        assertThat(run("withdraw", ANSWER, "--reason", "Sent in error").output())
                .contains(ANSWER + " is withdrawn");
        Result refused = run("ingest", page.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).contains(ANSWER + " was withdrawn", "Sent in error", "--reinstate");
        assertThat(folder.resolve("data/quarantine")).doesNotExist();

        assertThat(run("redact", ANSWER, "--reason", "By order").output()).contains(ANSWER + " is redacted");
        assertThat(run("check").exit()).isZero();
        assertThat(run("ingest", "--reinstate", page.toString()).output()).contains("new 1, ");
        assertThat(run("check").exit()).isZero();
    }

    @Test
    void whatCannotBeTakenBackIsSaidWithTheExitCode() {
        Result unknown = run("withdraw", "E-9-2021-000001", "--reason", "No such");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.errors()).contains("No document in this data folder has the identifier E-9-2021-000001");
        assertThat(run("redact", "E-9", "--reason", "No such").exit()).isEqualTo(2);
        assertThat(run("redact", ANSWER, "--reason", " ").exit()).isEqualTo(2);
        assertThat(run("redact", ANSWER).exit()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutDataIsNotMade() {
        for (String name : new String[] {"check", "rebuild"}) {
            Result result = command(name, "--data", folder.resolve("nowhere").toString());
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.errors()).contains("There is no data in");
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void originalsReadAgainByTheSameProgramWriteNothing() {
        String before = dump(folder.resolve("data"));
        Result result = run("rebuild", "--from", "originals");
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.output()).contains("unchanged 1", "entries written: 0");
        assertThat(dump(folder.resolve("data"))).isEqualTo(before);
    }

    @Test
    void aBetterReadingOfTheOriginalTakesThePlaceOfThatOfAnEarlierProgram() throws IOException {
        String expected = dump(folder.resolve("data"));
        Path other = folder.resolve("other");
        publishAsAnEarlierProgramReadIt(other);
        assertThat(dump(other)).contains("An earlier reading");
        Result result = command("rebuild", "--from", "originals", "--data", other.toString());
        assertThat(result.output()).contains("changed 1");
        assertThat(statements(dump(other))).isEqualTo(statements(expected));
    }

    /** Without the lines that name the time and the version of the program. */
    private static String statements(String dump) {
        return dump.lines()
                .filter(line -> !line.contains("hemicycle/ns#retrieved") && !line.contains("/id/reading/"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private void publishAsAnEarlierProgramReadIt(Path data) throws IOException {
        byte[] bytes = Files.readAllBytes(page);
        try (Archive archive = open(data);
                Readers readers = new Readers()) {
            Reading.Read read = (Reading.Read)
                    readers.read(page.getFileName().toString(), Optional.empty(), bytes, Clock.systemUTC());
            Run run = new Run("earlier", Instant.EPOCH, "0");
            Publication publication = archive.publication();
            publication.offer(new Contribution(titled(read.documents().get(0)), read.source(), run), bytes);
            publication.commit();
        }
    }

    private static Document titled(Document document) {
        Answer answer = (Answer) document;
        return new Answer(
                answer.id(),
                answer.language(),
                answer.date(),
                Optional.of("An earlier reading"),
                answer.questions(),
                answer.respondents(),
                answer.institution(),
                answer.text(),
                answer.renditions(),
                answer.lastUpdated(),
                answer.summary(),
                answer.page());
    }

    /** With few reference things: to publish all of them takes longer than any test here. */
    private Archive open(Path data) {
        Ontology small = Ontology.in(folder.resolve("ontology"));
        return Archive.open(data, small, Iris.PROJECT, Clock.systemUTC());
    }

    private String dump(Path data) {
        try (Archive archive = open(data)) {
            return archive.store().read(present -> RDFWriter.source(present.dataset())
                    .lang(Lang.NQUADS)
                    .asString()
                    .lines()
                    .sorted()
                    .reduce("", (all, line) -> all + line + "\n"));
        }
    }

    private Result run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return command(all);
    }

    private Result command(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--ontology";
        all[arguments.length + 1] = folder.resolve("ontology").toString();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
        return new Result(exit, out.toString(), err.toString());
    }

    private record Result(int exit, String output, String errors) {}
}
