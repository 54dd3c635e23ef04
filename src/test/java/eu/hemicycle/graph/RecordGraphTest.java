package eu.hemicycle.graph;

import static eu.hemicycle.graph.Documents.dossier;
import static eu.hemicycle.graph.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;

class RecordGraphTest {

    private static final String PREFIXES = """
            PREFIX d: <https://data.europarl.europa.eu/eli/dl/doc/>
            PREFIX dt: <https://data.europarl.europa.eu/def/ep-document-types/>
            PREFIX eporg: <https://data.europarl.europa.eu/org/>
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    private static final People NOBODY = People.of(List.of());

    @Test
    void aWorkKnownOnlyByNameIsItsIdentifierTypeAndTerm() {
        Dossier stub = Dossier.of(List.of(Documents.contribution(Documents.aQuestion(), SourceKind.STUB)));
        assertThat(record(stub, NOBODY)).matches(isomorphicTo("""
                        d:E-9-2021-009912 a eli:Work ; eli:work_type dt:QUESTION_WRITTEN ;
                          dcterms:identifier "E-9-2021-009912" ; eli-dl:parliamentary_term eporg:ep-9 .
                        """));
    }

    @Test
    void twoPagesGiveTheWorkedExampleWithoutItsPlaceholders() {
        Graph expected =
                RDFDataMgr.loadGraph(shared("data/seed/worked-example.ttl").toString());
        drop(expected, DCTerms.issued.asNode());
        drop(expected, Eli.IS_EXEMPLIFIED_BY);

        DocumentId question = DocumentId.parse("E-9-2020-003194");
        People people = People.of(List.of(new Person(
                "https://data.europarl.europa.eu/person/197490",
                "Magdalena Adamowicz",
                "Magdalena",
                "Adamowicz",
                List.of())));
        Graph both = GraphFactory.createDefaultGraph();
        Stream.of(
                        Documents.question(
                                question,
                                LocalDate.of(2020, 5, 26),
                                "Cyber-attacks on critical infrastructure",
                                "Question for written answer E-003194/2020 - to the Commission - Rule 138"
                                        + " - Magdalena Adamowicz (PPE)",
                                new Author("Magdalena Adamowicz", Optional.of("PPE"))),
                        Documents.answer(
                                question,
                                LocalDate.of(2020, 9, 24),
                                new Respondent("Mr Breton", "Breton"),
                                Optional.empty()))
                .map(document -> record(dossier(document), people))
                .forEach(graph -> graph.find().forEach(both::add));
        assertThat(both).matches(graph -> graph.isIsomorphicWith(expected), "is the worked example");
    }

    @Test
    void anAuthorWhoIsNoKnownMemberIsNotInTheRecord() {
        Graph record = record(dossier(Documents.aQuestion()), NOBODY);
        assertThat(record.contains(Node.ANY, DCTerms.creator.asNode(), Node.ANY))
                .isFalse();
        assertThat(record.contains(Node.ANY, Eli.TITLE_ALTERNATIVE, Node.ANY)).isTrue();
    }

    private static void drop(Graph graph, Node predicate) {
        assertThat(graph.contains(Node.ANY, predicate, Node.ANY)).isTrue();
        graph.remove(Node.ANY, predicate, Node.ANY);
    }

    private static Graph record(Dossier dossier, People people) {
        return RecordGraph.of(dossier, Iris.PROJECT, people);
    }

    private static java.util.function.Predicate<Graph> isomorphicTo(String turtle) {
        Graph expected = RDFParser.fromString(PREFIXES + turtle, org.apache.jena.riot.Lang.TURTLE)
                .toGraph();
        return graph -> graph.isIsomorphicWith(expected);
    }
}
