package eu.hemicycle.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.records.Records;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTableTest {

    private static final String HEAD = "document_identifier,document_title,document_title_en,document_type,"
            + "document_parliamentary_term,document_date,document_public_register_notation,document_creator_person,"
            + "document_creator_organization,document_language,document_pdf,document_doc,document_answers_pdf,"
            + "document_answers_doc,document_annexes_pdf,document_annexes_doc,document_ep_number,document_URI\r\n";
    private static final String FILES = "https://example.org/files/";
    private static final String FIRST = row(
            "E-9-2021-009912",
            "\"Lights, \"\"lamps\"\"\nand candles \"",
            "Ada EXAMPLE; Max MUSTER",
            "",
            FILES + "E-9-2021-009912_en.pdf",
            FILES + "E-9-2021-009912-ASW_en.pdf; " + FILES + "P-9-2021-009913-ASW-FF_en.pdf",
            FILES + "E-9-2021-009912-ASW-ANN02_en.pdf; " + FILES + "E-9-2021-009912-ASW-ANN01_en.pdf");
    private static final String SECOND = row(
            "P-9-2021-009913",
            "Doors",
            "Jean MODÈLE",
            "Committee on Furniture",
            "",
            FILES + "P-9-2021-009913-ASW-FF_en.pdf",
            "");

    private static final String MEMBERS = "mep_identifier,mep_honorific_prefix,mep_given_name,mep_family_name,"
            + "mep_official_given_name,mep_official_family_name\n";

    @Test
    void everyCellIsKept() throws Unreadable {
        Records records = read(HEAD + FIRST + SECOND, Members.none());
        assertThat(records.kind()).isEqualTo(SourceKind.CSV);
        assertThat(records.refusals()).isEmpty();
        Question question = find(records, Question.class, "E-9-2021-009912");
        assertThat(question.title()).contains("Lights, \"lamps\"\nand candles");
        assertThat(question.language()).isEqualTo(Language.EN);
        assertThat(question.date().orElseThrow()).hasToString("2021-03-01");
        assertThat(question.authors()).extracting(Author::name).containsExactly("Ada EXAMPLE", "Max MUSTER");
        assertThat(question.registration().orElseThrow().epNumber()).contains("PE999.912");
        assertThat(question.renditions()).containsExactly(rendition(Rendition.Format.PDF, "E-9-2021-009912_en.pdf"));
        assertThat(find(records, Question.class, "P-9-2021-009913").authors())
                .containsExactly(new Author("Jean MODÈLE", Optional.empty()).onBehalfOf("Committee on Furniture"));
    }

    @Test
    void anAnswerOfSeveralRowsAnswersAllTheirQuestions() throws Unreadable {
        Records records = read(HEAD + FIRST + SECOND, Members.none());
        Answer joint = find(records, Answer.class, "P-9-2021-009913-ASW");
        assertThat(joint.questions())
                .containsExactlyInAnyOrder(DocumentId.parse("E-9-2021-009912"), DocumentId.parse("P-9-2021-009913"));
        assertThat(joint.renditions())
                .containsExactly(rendition(Rendition.Format.PDF, "P-9-2021-009913-ASW-FF_en.pdf"));
        assertThat(records.documents().stream().filter(Answer.class::isInstance))
                .hasSize(2);
        assertThat(find(records, Annex.class, "E-9-2021-009912-ASW-ANN01").numbering())
                .contains(1);
        assertThat(find(records, Annex.class, "E-9-2021-009912-ASW-ANN02").answer())
                .hasToString("E-9-2021-009912-ASW");
    }

    @Test
    void authorsAreFoundByNameWithinTheTermAndNamesOfSeveralStayUnmatched() throws Unreadable {
        MemberTable ninth = table("_meps_9_1_en.csv", "1,Ms,Ada,Example,,\n2,Mr,Max,Muster,,\n3,Mr,Max,Muster,,\n");
        MemberTable eighth = table("_meps_8_1_en.csv", "4,Ms,Ada,Example,,\n5,Mr,Jean,Modele,Jean,Modèle\n");
        Records records = read(HEAD + FIRST + SECOND, Members.of(List.of(ninth, eighth)));
        assertThat(find(records, Question.class, "E-9-2021-009912").authors())
                .extracting(Author::person)
                .containsExactly(Optional.of("1"), Optional.empty());
        assertThat(records.account())
                .containsEntry("authors found in the tables of members", 1L)
                .containsEntry("author's name that several members bear: Max MUSTER", 1L)
                .containsEntry("author not found: Jean MODÈLE", 1L);
    }

    @Test
    void oldTablesOfMembersMayBeInWindows1252() throws Unreadable {
        byte[] content = (MEMBERS + "6,Mr,Sérgio,Invéntado,,\n").getBytes(Charset.forName("windows-1252"));
        Members members = Members.of(List.of(MemberTable.read("meps_9_x.csv", content)));
        assertThat(members.find("Sérgio INVÉNTADO", 9)).isEqualTo(new Members.Match.One("6"));
    }

    @Test
    void aBadRowNamesItsLineAndStopsNoOther() throws Unreadable {
        Records records = read(HEAD + FIRST + SECOND.replace("2021-03-01", "1 March"), Members.none());
        assertThat(records.documents().stream().filter(Question.class::isInstance))
                .hasSize(1);
        assertThat(records.refusals())
                .singleElement()
                .hasToString("questions.csv:5: document_date is like 2021-03-01 (found \"1 March\"). Correct the row");
    }

    @Test
    void refusesFilesOfNobody() throws Unreadable {
        Records records = read(HEAD + FIRST.replace("E-9-2021-009912_en.pdf", "lamp.pdf"), Members.none());
        assertThat(records.refusals()).singleElement().asString().contains("questions.csv:2", "lamp.pdf");
    }

    @Test
    void refusesOtherTables() {
        assertThatThrownBy(() -> read("a,b,c\n1,2,3\n", Members.none())).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read(HEAD + "\"no end", Members.none())).isInstanceOf(Unreadable.class);
    }

    private static Records read(String text, Members members) throws Unreadable {
        return QuestionTable.read("questions.csv", text, members);
    }

    private static MemberTable table(String name, String rows) throws Unreadable {
        return MemberTable.read(name, (MEMBERS + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static <T extends Document> T find(Records records, Class<T> kind, String id) {
        return kind.cast(records.documents().stream()
                .filter(document -> document.id().toString().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private static Rendition rendition(Rendition.Format format, String name) {
        return new Rendition(format, Optional.of(URI.create(FILES + name)));
    }

    private static String row(
            String id, String title, String persons, String bodies, String pdf, String answers, String annexes) {
        return String.join(
                        ",",
                        id,
                        title,
                        title,
                        "Written question",
                        "9",
                        "2021-03-01",
                        "",
                        persons,
                        bodies,
                        "English",
                        pdf,
                        "",
                        answers,
                        "",
                        annexes,
                        "",
                        "PE999.912",
                        "https://data.europarl.europa.eu/eli/dl/doc/" + id)
                + "\r\n";
    }
}
