package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parliament of which the program has never heard is published by what its profile says. */
class AnotherParliamentTest {

    private static final Path ARVENIA = Path.of("src/test/resources/arvenia");
    private static final String PREFIXES = """
            PREFIX av: <https://data.assembly.example/def/>
            PREFIX body: <https://data.assembly.example/body/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX paper: <https://data.assembly.example/paper/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @TempDir
    private Path folder;

    @Test
    void publishesReadyMadeTurtleAsItIs() {
        Result first = ingest(ARVENIA.resolve("papers.ttl"));
        assertThat(first.errors()).isEmpty();
        assertThat(first.lines())
                .containsExactly(
                        "A: new 1, changed 0, unchanged 0, refused 0",
                        "Q: new 1, changed 0, unchanged 0, refused 0",
                        "new 2, changed 0, unchanged 0, refused 0");
        assertThat(published("Q-2031-7", "A-2031-7"))
                .matches(graph -> graph.isIsomorphicWith(
                        RDFDataMgr.loadGraph(ARVENIA.resolve("papers.ttl").toString())));
        assertThat(ingest(ARVENIA.resolve("papers.ttl")).lines()).endsWith("new 0, changed 0, unchanged 2, refused 0");
    }

    @Test
    void publishesATableByItsColumnMap() {
        assertThat(ingest(ARVENIA.resolve("papers.csv")).lines()).endsWith("new 2, changed 0, unchanged 0, refused 0");
        Graph expected = RDFParser.fromString(PREFIXES + """
                        paper:Q-2031-8 a eli:Work ; eli:work_type av:Interpellation ; dcterms:identifier "Q8/2031" ;
                          eli:date_document "2031-03-04"^^xsd:date ; dcterms:title "Pordoj, fenestroj"@eo ;
                          av:askedBy "Max Modelo" , "Ada Ekzemplo" ; av:askedOf body:lamps , body:doors ;
                          foaf:page <https://files.assembly.example/q8.pdf> .
                        paper:A-2031-8 a eli:Work ; eli:work_type av:Reply ; dcterms:identifier "A8/2031" ;
                          eli:date_document "2031-04-05"^^xsd:date ; dcterms:title "Respondo pri pordoj"@eo ;
                          eli-dl:answers_to paper:Q-2031-8 , paper:Q-2031-9 .
                        """, Lang.TURTLE).toGraph();
        assertThat(published("Q-2031-8", "A-2031-8")).matches(graph -> graph.isIsomorphicWith(expected));
    }

    @Test
    void aChangedDocumentReplacesItself() throws IOException {
        ingest(ARVENIA.resolve("papers.csv"));
        Path changed = write(Files.readString(ARVENIA.resolve("papers.csv")).replace("2031-04-05", "2031-04-06"));
        assertThat(ingest(changed).lines()).endsWith("new 0, changed 1, unchanged 1, refused 0");
    }

    @Test
    void refusesWhatTheProfileDoesNotKnowAndNothingElse() throws IOException {
        String table = Files.readString(ARVENIA.resolve("papers.csv"))
                + "X9/2031,2031-03-04,T,,,,\nQ10/2031,soon,T,,,,\nQ11/2031,2031-03-04,T,,Ministry of Cats,,\nQ12/2031,2031-03-04,,,,,\n";
        Result result = ingest(write(table));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.lines()).endsWith("new 2, changed 0, unchanged 0, refused 4");
        assertThat(result.errors())
                .contains("papers.csv:4", "X9/2031", "papers.csv:5", "soon", "papers.csv:6", "Ministry of Cats")
                .contains("Q-2031-12", "A paper has a title");
    }

    @Test
    void validateSaysTheSameAndWritesNothing() throws IOException {
        Path bad = write("Paper,Day,Titolo,Asked by,Asked of,Replies to,File\nQ12/2031,2031-03-04,,,,,\n");
        Result text = run("validate", "--profile", profile(), bad.toString());
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.lines()).singleElement().asString().contains("refused: ", "A paper has a title");
        Result report = run("validate", "--shacl", "--profile", profile(), bad.toString());
        assertThat(String.join("\n", report.lines())).contains("sh:ValidationReport", "A paper has a title");
        assertThat(run(
                                "validate",
                                "--profile",
                                profile(),
                                ARVENIA.resolve("papers.ttl").toString())
                        .exit())
                .isZero();
    }

    @Test
    void namesWhatIsWrongInAProfile() throws IOException {
        String good = Files.readString(ARVENIA.resolve("profile.yaml")).replace("shapes: shapes.ttl\n", "");
        for (List<String> fault : List.of(
                List.of("name: arvenia", "name: Arvenia Land", "name matches"),
                List.of("documents: https", "documents: ftp", "documents matches"),
                List.of("[QA]-[0-9]{4}", "[QA-[0-9]{4}", "regular expression"),
                List.of("{kind}-{year}", "{sort}-{year}", "reference.identifier"),
                List.of("languages:", "langauges:", "no such key"),
                List.of("is: institutions", "is: institutes", "The column Asked of"),
                List.of("kinds:", "kinds: [", "YAML"))) {
            Path profile = Files.writeString(folder.resolve("bad.yaml"), good.replace(fault.get(0), fault.get(1)));
            Result result = run(
                    "validate",
                    "--profile",
                    profile.toString(),
                    ARVENIA.resolve("papers.ttl").toString());
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.errors()).contains(fault.get(2)).doesNotContain("\tat ");
        }
    }

    private Graph published(String... ids) {
        Graph all = GraphFactory.createDefaultGraph();
        try (Archive archive =
                Archive.open(folder.resolve("data"), Ontology.bundled(), Iris.PROJECT, Clock.systemUTC())) {
            archive.store().read(snapshot -> {
                for (String id : ids) {
                    Node name = NodeFactory.createURI("https://w3id.org/hemicycle/id/graph/own/arvenia/" + id);
                    snapshot.dataset().getGraph(name).find().forEach(all::add);
                    assertThat(snapshot.dataset()
                                    .getDefaultGraph()
                                    .contains(
                                            NodeFactory.createURI("https://data.assembly.example/paper/" + id),
                                            Node.ANY,
                                            Node.ANY))
                            .isTrue();
                }
                return all;
            });
        }
        return all;
    }

    private Path write(String table) throws IOException {
        return Files.writeString(folder.resolve("papers.csv"), table);
    }

    private static String profile() {
        return ARVENIA.resolve("profile.yaml").toString();
    }

    private Result ingest(Path input) {
        return run(
                "ingest",
                "--profile",
                profile(),
                "--data",
                folder.resolve("data").toString(),
                input.toString());
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Result(exit, out.toString().lines().toList(), err.toString());
    }

    private record Result(int exit, List<String> lines, String errors) {}
}
