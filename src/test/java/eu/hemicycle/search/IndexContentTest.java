package eu.hemicycle.search;

import static eu.hemicycle.search.IndexFixture.BODY;
import static eu.hemicycle.search.IndexFixture.PERSON;
import static eu.hemicycle.search.IndexFixture.WORK;
import static eu.hemicycle.search.IndexFixture.answer;
import static eu.hemicycle.search.IndexFixture.persons;
import static eu.hemicycle.search.IndexFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index says of Works, and that it says so whatever came first. */
class IndexContentTest {

    private static final String QUESTION = "E-9-2021-009901";
    private static final String ANSWER = "E-9-2021-009901-ASW";

    @TempDir
    Path data;

    private IndexFixture fixture;

    @BeforeEach
    void open() {
        fixture = new IndexFixture(data);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anEntryHoldsWhatAListShows() {
        fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights in the chamber"));
        Document entry = entry(QUESTION);
        assertThat(entry.get(IndexSchema.DOCUMENT)).isEqualTo(QUESTION);
        assertThat(entry.get("title.en")).isEqualTo("Lights in the chamber");
        assertThat(entry.get("title.fr")).isEqualTo("Titre");
        assertThat(entry.get(IndexSchema.WHO)).isEqualTo("Asker 1");
        assertThat(entry.get(IndexSchema.TYPE)).endsWith("/QUESTION_WRITTEN");
        assertThat(LocalDate.ofEpochDay(
                        entry.getField(IndexSchema.DATE).numericValue().longValue()))
                .isEqualTo("2021-01-11");
    }

    @Test
    void aQuestionIsOpenUntilItsAnswerComesAndThenKnowsWhoAnswered() {
        fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
        assertThat(values(QUESTION, Facet.STATE)).containsExactly("open");
        assertThat(values(QUESTION, Facet.ANSWERED_BY)).isEmpty();
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        assertThat(values(QUESTION, Facet.STATE)).containsExactly("answered");
        assertThat(values(QUESTION, Facet.ANSWERED_BY)).containsExactly(PERSON + 2);
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 3, "Words"));
        assertThat(values(QUESTION, Facet.ANSWERED_BY)).containsExactly(PERSON + 3);
        fixture.remove(ANSWER);
        assertThat(values(QUESTION, Facet.STATE)).containsExactly("open");
    }

    @Test
    void anAnswerKnowsWhoAskedAndFromWhere() {
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        assertThat(values(ANSWER, Facet.ASKED_BY)).isEmpty();
        fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
        assertThat(values(ANSWER, Facet.ASKED_BY)).containsExactly(PERSON + 1);
        assertThat(values(ANSWER, Facet.GROUP)).containsExactly("XYZ");
        assertThat(values(ANSWER, Facet.COUNTRY)).isEmpty();
        fixture.put("vocabulary/persons", persons("MLT", 1, 2));
        assertThat(values(ANSWER, Facet.COUNTRY)).hasSize(1).allMatch(value -> value.endsWith("/MLT"));
        assertThat(values(QUESTION, Facet.COUNTRY)).hasSize(1);
        fixture.put(QUESTION, question(QUESTION, 1, "ABC", "Lights"));
        assertThat(values(ANSWER, Facet.GROUP)).containsExactly("ABC");
    }

    @Test
    void whoAsksInTheOfficialRecordCountsToo() {
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        fixture.put(QUESTION, """
                <urn:graph:%1$s:record> {
                  d:%1$s a eli:Work ; epvoc:workHadParticipation <urn:part:1> , <urn:part:2> .
                  <urn:part:1> eli-dl:participation_role <https://data.europarl.europa.eu/def/ep-roles/AUTHOR> ;
                    eli-dl:had_participant_person person:5 ; eli-dl:participation_in_name_of <urn:org:group> .
                  <urn:part:2> eli-dl:participation_role <https://data.europarl.europa.eu/def/ep-roles/ADDRESSEE> ;
                    eli-dl:had_participant_person person:6 .
                }
                """.formatted(QUESTION));
        assertThat(values(ANSWER, Facet.ASKED_BY)).containsExactly(PERSON + 5);
        assertThat(values(ANSWER, Facet.GROUP)).containsExactly("urn:org:group");
    }

    @Test
    void facetsAreCountedTogether() throws IOException {
        fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        fixture.put("vocabulary/persons", persons("MLT", 9));
        Map<String, Integer> bodies = counts(new MatchAllDocsQuery(), Facet.BODY);
        assertThat(bodies).isEqualTo(Map.of(BODY + "ENISA", 1));
        assertThat(counts(new MatchAllDocsQuery(), Facet.PERSON)).isEqualTo(Map.of(PERSON + 9, 1));
        assertThat(counts(new MatchAllDocsQuery(), Facet.PLACE)).hasSize(1);
        assertThat(counts(new MatchAllDocsQuery(), Facet.OTHER)).isEqualTo(Map.of("urn:programme", 1));
        assertThat(counts(new MatchAllDocsQuery(), Facet.YEAR)).isEqualTo(Map.of("2021", 1, "2022", 1));
        assertThat(counts(new MatchAllDocsQuery(), Facet.ACT)).hasSize(1);
        assertThat(counts(new MatchAllDocsQuery(), Facet.TOPIC)).hasSize(1);
        assertThat(counts(new MatchAllDocsQuery(), Facet.TYPE)).hasSize(2);
        assertThat(counts(new MatchAllDocsQuery(), Facet.LANGUAGE)).hasSize(1).containsValue(2);
        Query of2022 = LongPoint.newRangeQuery(
                IndexSchema.DATE,
                LocalDate.of(2022, 1, 1).toEpochDay(),
                LocalDate.of(2022, 12, 31).toEpochDay());
        assertThat(counts(of2022, Facet.YEAR)).isEqualTo(Map.of("2022", 1));
    }

    @Test
    void whatIsNamedCountsAsWhatItTurnsOutToBe() {
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        assertThat(values(ANSWER, Facet.PERSON)).isEmpty();
        assertThat(values(ANSWER, Facet.OTHER)).containsExactlyInAnyOrder(PERSON + 9, "urn:programme");
        fixture.put("vocabulary/persons", persons("MLT", 9));
        assertThat(values(ANSWER, Facet.PERSON)).containsExactly(PERSON + 9);
    }

    @Test
    void whatLinksToAThingIsFoundByItsIri() {
        fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        assertThat(count(IndexSchema.OBJECT, BODY + "ENISA")).isEqualTo(1);
        assertThat(count(IndexSchema.LINK, "http://schema.org/mentions " + BODY + "ENISA"))
                .isEqualTo(1);
        assertThat(count(IndexSchema.OBJECT, WORK + QUESTION)).isEqualTo(1);
        assertThat(fixture.<List<String>>read(
                        reading -> reading.linkingTo(WORK + QUESTION).toList()))
                .containsExactly(WORK + ANSWER);
        assertThat(count(IndexSchema.OBJECT, "urn:asks:" + QUESTION))
                .as("parts of the document itself")
                .isZero();
    }

    @Test
    void worksAreSortedByDateAndByTitle() throws IOException {
        fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        assertThat(sorted(new SortField(IndexSchema.DATE, SortField.Type.LONG, true)))
                .containsExactly(WORK + ANSWER, WORK + QUESTION);
        assertThat(sorted(new SortField(IndexSchema.TITLE_ORDER, SortField.Type.STRING, true)))
                .containsExactly(WORK + QUESTION, WORK + ANSWER);
    }

    @Test
    void referenceThingsAreEntriesWithTheirLabels() {
        fixture.put("vocabulary/persons", persons("MLT", 1, 2));
        assertThat(count(IndexSchema.KIND, IndexSchema.THING)).isEqualTo(2);
        assertThat(count(IndexSchema.KIND, IndexSchema.LITERAL)).isEqualTo(2);
        assertThat(count(Words.PLAIN, "person")).isEqualTo(2);
    }

    @Test
    void aDocumentThatIsReplacedOrRemovedLeavesNothingBehind() {
        fixture.put(QUESTION, question(QUESTION, 1, "XYZ", "Lights"));
        List<String> before = fixture.dump();
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Words"));
        fixture.put(ANSWER, answer(ANSWER, QUESTION, 2, "Other ones"));
        assertThat(count("text.en", "words")).isZero();
        assertThat(count("text.en", "other")).isEqualTo(1);
        fixture.remove(ANSWER);
        assertThat(fixture.dump()).isEqualTo(before);
        fixture.remove(QUESTION);
        assertThat(fixture.dump()).isEmpty();
    }

    private int count(String field, String term) {
        return fixture.read(reading -> {
            try {
                return reading.searcher().count(new TermQuery(new Term(field, term)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private Document entry(String id) {
        return fixture.read(reading -> {
            try {
                ScoreDoc[] hits =
                        reading.searcher().search(new TermQuery(new Term(IndexSchema.IRI, WORK + id)), 2).scoreDocs;
                assertThat(hits).hasSize(1);
                return reading.searcher().storedFields().document(hits[0].doc);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private List<String> values(String id, Facet facet) {
        return List.copyOf(counts(new TermQuery(new Term(IndexSchema.IRI, WORK + id)), facet)
                .keySet());
    }

    private Map<String, Integer> counts(Query query, Facet facet) {
        return fixture.read(reading -> {
            try {
                WorkSet works = WorkSet.of(query, reading.searcher(), reading.columns());
                Map<String, Integer> values = new LinkedHashMap<>();
                FacetCounts.of(works, reading, Set.of(facet))
                        .most(Map.of(facet, 100))
                        .get(facet)
                        .values()
                        .forEach(count -> values.put(count.value(), count.works()));
                return values;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private List<String> sorted(SortField order) throws IOException {
        return fixture.read(reading -> {
            try {
                Query works = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.WORK));
                return Arrays.stream(reading.searcher().search(works, 10, new Sort(order)).scoreDocs)
                        .map(hit -> iri(reading, hit))
                        .toList();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static String iri(IndexReading reading, ScoreDoc hit) {
        try {
            return reading.searcher().storedFields().document(hit.doc).get(IndexSchema.IRI);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
