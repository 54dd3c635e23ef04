package eu.hemicycle.graph;

import static eu.hemicycle.graph.Documents.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Text;
import eu.hemicycle.linking.Entry;
import eu.hemicycle.linking.Kind;
import eu.hemicycle.linking.Lexicon;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.Name;
import eu.hemicycle.linking.Office;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import eu.hemicycle.linking.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;

class AddedGraphTest {

    private static final String PREFIXES = """
            PREFIX d: <https://data.europarl.europa.eu/eli/dl/doc/>
            PREFIX id: <https://w3id.org/hemicycle/id/>
            PREFIX hemi: <https://w3id.org/hemicycle/ns#>
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
            PREFIX epvoc: <https://data.europarl.europa.eu/def/epvoc#>
            PREFIX schema: <http://schema.org/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX body: <http://publications.europa.eu/resource/authority/corporate-body/>
            PREFIX lang: <http://publications.europa.eu/resource/authority/language/>
            """;

    private static final String AGENCY = "https://w3id.org/hemicycle/id/body/agency";
    private static final String COMMISSION = "http://publications.europa.eu/resource/authority/corporate-body/COM";

    private static final RecentLinks LINKS = new RecentLinks(new Linker(Lexicon.of(List.of(new Entry(
            AGENCY, Kind.BODY, List.of(new Name("AGC", Optional.of(Language.EN), Use.ALTERNATIVE)), List.of())))));

    private static final People PEOPLE = People.of(List.of(new Person(
            "https://w3id.org/hemicycle/id/person/sam-sample",
            "Sam Sample",
            "Sam",
            "Sample",
            List.of(new Office(COMMISSION, LocalDate.of(2019, 12, 1), Optional.empty())))));

    @Test
    void keepsTheWordsByLanguageWithParagraphsAndFootnotesAtTheirPlaces() {
        assertHolds("""
                <https://data.europarl.europa.eu/eli/dl/doc/E-9-2021-009912-ASW/en> epvoc:expressionContent ?text .
                d:E-9-2021-009912-ASW hemi:hasParagraph id:paragraph\\/E-9-2021-009912-ASW\\/en\\/2 ;
                  hemi:hasFootnote ?first, ?second .
                id:paragraph\\/E-9-2021-009912-ASW\\/en\\/2 a hemi:Paragraph ; hemi:number 2 ; hemi:start ?s ; hemi:end ?e .
                FILTER(SUBSTR(?text, ?s + 1, ?e - ?s) = "🏛 Nothing more."@en && LANG(?text) = "en")
                ?first a hemi:Footnote ; hemi:marker "1" ; hemi:resolved true ; hemi:text "Under Directive 2011/24/EU."@en .
                ?second hemi:marker "2" ; hemi:resolved false ; hemi:start 30 ; hemi:end 33 .
                FILTER NOT EXISTS { ?second hemi:text ?any }
                """);
    }

    @Test
    void namesWhoAnsweredAndForWhom() {
        assertHolds("""
                d:E-9-2021-009912-ASW hemi:hasRespondent ?respondent .
                ?respondent a eli-dl:Participation ; hemi:nameAsPrinted "Ms Sample" ;
                  eli-dl:had_participant_person id:person\\/sam-sample ; eli-dl:participation_in_name_of body:COM .
                """);
    }

    @Test
    void givesEachOccurrenceOneNodeOfEightStatements() {
        assertHolds("""
                d:E-9-2021-009912-ASW schema:mentions id:body\\/agency ;
                  eli:cites <http://data.europa.eu/eli/dir/2011/24/oj> .
                <http://data.europa.eu/eli/dir/2011/24/oj> a eli:LegalResource ; rdfs:label "Directive 2011/24/EU"@en .
                ?evidence hemi:target id:body\\/agency ; hemi:work d:E-9-2021-009912-ASW ; hemi:language lang:ENG ;
                  hemi:start 12 ; hemi:end 15 ; hemi:quote "AGC"@en ; hemi:rule ?rule ; hemi:confidence ?confidence .
                { SELECT ?evidence (COUNT(*) AS ?statements) { ?evidence ?p ?o } GROUP BY ?evidence }
                FILTER(?statements = 8)
                """);
    }

    @Test
    void linksTheTitleOfAQuestionAtPlacesInIt() {
        Question question = Documents.question(
                Documents.QUESTION,
                LocalDate.of(2021, 1, 11),
                "The AGC under Directive 2011/24/EU",
                "Question for written answer E-009912/2021",
                new Author("Ada Example", Optional.of("XYZ")));
        Graph added = AddedGraph.of(dossier(question), Iris.PROJECT, LINKS, PEOPLE);
        assertThat(ask(added, """
                        d:E-9-2021-009912 schema:mentions id:body\\/agency ;
                          eli:cites <http://data.europa.eu/eli/dir/2011/24/oj> .
                        ?evidence hemi:target id:body\\/agency ; hemi:titleLanguage lang:ENG ;
                          hemi:start 4 ; hemi:end 7 ; hemi:quote "AGC"@en .
                        { SELECT ?evidence (COUNT(*) AS ?statements) { ?evidence ?p ?o } GROUP BY ?evidence }
                        FILTER(?statements = 8)
                        FILTER NOT EXISTS { ?any hemi:language ?language }
                        """)).as(added.toString()).isTrue();
    }

    @Test
    void linksTheSummaryOfADocumentOfWhichNoTextIsAtHand() {
        Graph added = AddedGraph.of(
                dossier(summarized(Language.EN, Optional.of("Says what the AGC did."), Optional.empty())),
                Iris.PROJECT,
                LINKS,
                PEOPLE);
        assertThat(ask(added, """
                        d:E-9-2021-009912-ASW schema:mentions id:body\\/agency .
                        ?evidence hemi:target id:body\\/agency ; hemi:summaryLanguage lang:ENG ;
                          hemi:start 14 ; hemi:end 17 ; hemi:quote "AGC"@en .
                        """)).as(added.toString()).isTrue();
    }

    @Test
    void leavesTheSummaryAloneWhereALanguageHasTheText() {
        Text french = new Text(List.of("Rien à signaler."), List.of());
        Graph added = AddedGraph.of(
                Dossier.of(List.of(
                        Documents.contribution(
                                summarized(Language.EN, Optional.of("Says what the AGC did."), Optional.empty()),
                                SourceKind.TEXT),
                        Documents.contribution(
                                summarized(Language.FR, Optional.empty(), Optional.of(french)), SourceKind.TEXT))),
                Iris.PROJECT,
                LINKS,
                PEOPLE);
        assertThat(ask(added, "d:E-9-2021-009912-ASW hemi:summary ?words")).isTrue();
        assertThat(ask(added, "?evidence hemi:target ?any")).isFalse();
    }

    private static Answer summarized(Language language, Optional<String> summary, Optional<Text> text) {
        return new Answer(
                Documents.QUESTION.answer(),
                language,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.of("Answer of the AGC"),
                List.of(Documents.QUESTION),
                List.of(),
                Optional.of(Institution.COMMISSION),
                text,
                List.of(),
                Optional.empty(),
                summary,
                Optional.empty());
    }

    @Test
    void saysWhereItComesFrom() {
        assertHolds("""
                d:E-9-2021-009912-ASW prov:wasDerivedFrom ?source ; prov:wasGeneratedBy ?run .
                ?source schema:name "E-9-2021-009912-ASW_EN.txt" ; schema:sha256 ?sum .
                FILTER(STRLEN(?sum) = 64)
                ?run a prov:Activity ; schema:softwareVersion ?version .
                """);
    }

    @Test
    void isEmptyForAWorkKnownOnlyByName() {
        Dossier stub = Dossier.of(List.of(Documents.contribution(Documents.aQuestion(), SourceKind.STUB)));
        assertThat(AddedGraph.of(stub, Iris.PROJECT, LINKS, PEOPLE).isEmpty()).isTrue();
    }

    @Test
    void printsEveryAuthorKnownOrNot() {
        Graph added = AddedGraph.of(dossier(Documents.aQuestion()), Iris.PROJECT, LINKS, PEOPLE);
        assertThat(ask(added, """
                        d:E-9-2021-009912 hemi:hasAuthor ?author ; hemi:addressee body:COM .
                        ?author hemi:nameAsPrinted "Ada Example" ; hemi:groupAsPrinted "XYZ" .
                        FILTER NOT EXISTS { ?author eli-dl:had_participant_person ?anybody }
                        """)).isTrue();
    }

    private static void assertHolds(String pattern) {
        Graph added = AddedGraph.of(dossier(Documents.anAnswer()), Iris.PROJECT, LINKS, PEOPLE);
        assertThat(ask(added, pattern)).as(pattern + "\nin " + added).isTrue();
    }

    private static boolean ask(Graph graph, String pattern) {
        try (QueryExecution query = QueryExecution.model(ModelFactory.createModelForGraph(graph))
                .query(PREFIXES + "ASK {" + pattern + "}")
                .build()) {
            return query.execAsk();
        }
    }
}
