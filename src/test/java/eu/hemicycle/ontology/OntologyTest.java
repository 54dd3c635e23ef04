package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any reader of {@code ontology/} relies on: its files can be read, and say what they are. */
class OntologyTest {

    private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/hemicycle/ns#");
    private static final String VANN = "http://purl.org/vocab/vann/";
    private static final Pattern PREFIX = Pattern.compile("(?m)^@prefix ([\\w-]*:)\\s+<([^>]*)> \\.$");

    static List<Path> turtle() {
        return OntologyFiles.under("", ".ttl", 50);
    }

    static List<Path> trig() {
        return OntologyFiles.under("examples", ".trig", 3);
    }

    static List<Path> vocabularies() {
        return OntologyFiles.under("vocabularies", ".ttl", 11);
    }

    @ParameterizedTest
    @MethodSource({"turtle", "trig"})
    void everyFileParsesWithoutWarning(Path file) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(file)
                .strict(true)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                .parse(dataset);
        assertThat(dataset.find()).hasNext();
    }

    @ParameterizedTest
    @MethodSource({"turtle", "trig"})
    void everyFileOpensWithWhatItIs(Path file) {
        assertThat(OntologyFiles.text(file)).startsWith("# ");
    }

    @ParameterizedTest
    @MethodSource({"turtle", "trig"})
    void everyPrefixIsUsed(Path file) {
        String text = OntologyFiles.text(file);
        String body = PREFIX.matcher(text).replaceAll("");
        assertThat(PREFIX.matcher(text).results().map(declared -> declared.group(1)))
                .allSatisfy(prefix -> assertThat(body).contains(prefix));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void everyVocabularyNamesItsSource(Path file) {
        String header = OntologyFiles.text(file).split("@prefix", 2)[0];
        assertThat(header).containsIgnoringCase("source");
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void noVocabularyIsDamagedOrHuge(Path file) {
        String text = OntologyFiles.text(file);
        assertThat(text).doesNotContain("\uFFFD").doesNotContain("Ã");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
    }

    @Test
    void theHeaderIsComplete() {
        Graph ontology = OntologyFiles.graph(Path.of("ontology/hemicycle.ttl"));
        assertThat(ontology.contains(ONTOLOGY, RDF.type.asNode(), OWL.Ontology.asNode()))
                .isTrue();
        for (Node property : List.of(
                DCTerms.title.asNode(),
                DCTerms.description.asNode(),
                DCTerms.creator.asNode(),
                DCTerms.license.asNode(),
                DCTerms.created.asNode(),
                DCTerms.modified.asNode(),
                OWL.versionInfo.asNode(),
                OWL.versionIRI.asNode(),
                NodeFactory.createURI(VANN + "preferredNamespacePrefix"),
                NodeFactory.createURI(VANN + "preferredNamespaceUri"))) {
            assertThat(ontology.contains(ONTOLOGY, property, Node.ANY))
                    .as(property.getURI())
                    .isTrue();
        }
        assertThat(ontology.contains(ONTOLOGY, OWL.versionIRI.asNode(), ONTOLOGY))
                .isFalse();
    }

    @Test
    void theChangelogHasThePresentVersion() {
        Graph ontology = OntologyFiles.graph(Path.of("ontology/hemicycle.ttl"));
        String version = ontology.find(ONTOLOGY, OWL.versionInfo.asNode(), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
        assertThat(OntologyFiles.text(Path.of("ontology/CHANGELOG.md"))).contains("## " + version);
    }

    @Test
    void theReadmeNamesFilesThatExist() {
        List<String> named = Pattern.compile("`((?:[a-z]+/)*[\\w.-]*(?:/|\\.(?:ttl|trig|jsonld|md)))`")
                .matcher(OntologyFiles.text(Path.of("ontology/README.md")))
                .results()
                .map(path -> path.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(8).allSatisfy(path -> assertThat(OntologyFiles.ROOT.resolve(path))
                .exists());
    }
}
