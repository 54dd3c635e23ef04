package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.ParliamentaryTerm;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.Kind;
import eu.hemicycle.linking.Link;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Target;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corpus with which a new store opens: real documents by their facts, each fact of a kind that can be checked. */
class StarterCorpusTest {

    private static final String COMMISSION = "http://publications.europa.eu/resource/authority/corporate-body/COM";
    private static final Set<String> KNOWN_FIELDS = Set.of(
            "kind",
            "id",
            "language",
            "date",
            "title",
            "heading",
            "authors",
            "addressees",
            "questions",
            "respondents",
            "institution",
            "renditions",
            "lastUpdated",
            "page",
            "summary");

    private static List<JsonNode> documents;
    private static People people;

    @BeforeAll
    static void read() {
        JsonMapper strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        JsonNode corpus = strict.readTree(Path.of("src/main/resources/starter/corpus.json"));
        documents = corpus.valueStream().toList();
        people = Vocabularies.of(Ontology.bundled().vocabularies()).people();
    }

    @Test
    void holdsAboutSeventyDocumentsOnceEach() {
        assertThat(documents).hasSizeBetween(65, 80);
        assertThat(documents)
                .extracting(document -> document.get("id").stringValue())
                .doesNotHaveDuplicates()
                .contains("E-9-2020-003194", "E-9-2020-003194-ASW");
    }

    @Test
    void everyDocumentIsIdentifiedAndDated() {
        assertThat(documents).allSatisfy(document -> {
            DocumentId id = id(document);
            assertThat(id.toString()).isEqualTo(document.get("id").stringValue());
            assertThat(id.part().name())
                    .isEqualToIgnoringCase(document.get("kind").stringValue());
            assertThat(Language.of(document.get("language").stringValue())).contains(Language.EN);
            assertThat(date(document)).isBetween(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 12, 31));
        });
    }

    @Test
    void questionsWereTabledInTheYearAndTermOfTheirIdentifier() {
        assertThat(ofKind("question")).hasSizeGreaterThan(12).allSatisfy(question -> {
            assertThat(date(question).getYear())
                    .isEqualTo(id(question).reference().year());
            assertThat(ParliamentaryTerm.on(date(question)))
                    .contains(id(question).term());
        });
    }

    @Test
    void everyAuthorIsAMemberOfParliament() {
        assertThat(ofKind("question")).allSatisfy(question -> assertThat(list(question, "authors"))
                .isNotEmpty()
                .allSatisfy(
                        author -> assertThat(people.author(author.get("name").stringValue()))
                                .as(author.toString())
                                .get()
                                .extracting(person -> person.iri())
                                .asString()
                                .startsWith("https://data.europarl.europa.eu/person/")));
    }

    @Test
    void everyAnswerAnswersAnEarlierQuestionOfTheCorpus() {
        assertThat(ofKind("answer")).hasSizeGreaterThan(5).allSatisfy(answer -> {
            assertThat(list(answer, "questions").get(0).stringValue())
                    .isEqualTo(id(answer).question().toString());
            for (JsonNode question : list(answer, "questions")) {
                assertThat(date(answer)).isAfter(date(withId(question.stringValue())));
            }
        });
    }

    @Test
    void everyRespondentHeldOfficeOnTheDayOfTheAnswer() {
        List<JsonNode> answered = ofKind("answer").stream()
                .filter(answer -> !list(answer, "respondents").isEmpty())
                .toList();
        assertThat(answered).isNotEmpty();
        for (JsonNode answer : answered) {
            assertThat(list(answer, "respondents")).allSatisfy(respondent -> assertThat(
                            people.respondent(respondent.get("name").stringValue(), COMMISSION, date(answer)))
                    .isPresent());
        }
    }

    @Test
    void codesAndAddressesAreThoseOfTheDomain() {
        assertThat(documents).allSatisfy(document -> {
            list(document, "addressees").forEach(asked -> Institution.valueOf(asked.stringValue()));
            if (document.has("institution")) {
                Institution.valueOf(document.get("institution").stringValue());
            }
            assertThat(list(document, "renditions")).isNotEmpty().allSatisfy(StarterCorpusTest::isARendition);
            assertThat(URI.create(document.get("page").stringValue()))
                    .hasHost("www.europarl.europa.eu")
                    .hasPath("/doceo/document/" + id(document) + "_EN.html");
        });
    }

    @Test
    void everySummaryIsShortAndPlain() {
        assertThat(documents)
                .extracting(document -> document.get("summary").stringValue())
                .allMatch(summary -> summary.endsWith(".") && summary.length() < 400);
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.get("title").stringValue())
                        .isEqualTo(document.get("title").stringValue().strip())
                        .isNotEmpty()
                        .isNotEqualTo(document.get("summary").stringValue()));
    }

    /** A new store names things before any text is read. */
    @Test
    void summariesNameBodiesAndActs() {
        Linker linker = Vocabularies.of(Ontology.bundled().vocabularies()).linker();
        List<Target> targets = documents.stream()
                .map(document -> new Text(List.of(document.get("summary").stringValue()), List.of()))
                .flatMap(summary -> linker.link(summary, Language.EN).stream())
                .map(Link::target)
                .toList();
        assertThat(targets)
                .contains(new Target.Entity(
                        "http://publications.europa.eu/resource/authority/corporate-body/ENISA", Kind.BODY))
                .contains(new Target.Entity("http://data.europa.eu/eli/dir/2016/1148/oj", Kind.ACT));
        assertThat(targets.stream().distinct()).hasSizeGreaterThan(15);
    }

    @Test
    void noFieldIsUnknownOrNull() {
        assertThat(documents).allSatisfy(document -> {
            assertThat(KNOWN_FIELDS).containsAll(document.propertyNames());
            assertThat(document.valueStream()).noneMatch(JsonNode::isNull);
        });
    }

    private static void isARendition(JsonNode rendition) {
        Rendition.Format format =
                Rendition.Format.valueOf(rendition.get("format").stringValue());
        if (rendition.has("url")) {
            URI url = URI.create(rendition.get("url").stringValue());
            assertThat(url).hasScheme("https").hasHost("data.europarl.europa.eu");
            assertThat(url.getPath()).endsWith("_en." + format.segment());
        }
    }

    private static List<JsonNode> ofKind(String kind) {
        return documents.stream()
                .filter(document -> kind.equals(document.get("kind").stringValue()))
                .toList();
    }

    private static JsonNode withId(String id) {
        return documents.stream()
                .filter(document -> id.equals(document.get("id").stringValue()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).as(id).hasSize(1);
                    return found.get(0);
                }));
    }

    private static DocumentId id(JsonNode document) {
        return DocumentId.parse(document.get("id").stringValue());
    }

    private static LocalDate date(JsonNode document) {
        return LocalDate.parse(document.get("date").stringValue());
    }

    private static List<JsonNode> list(JsonNode document, String field) {
        return document.has(field) ? document.get(field).valueStream().toList() : List.of();
    }
}
