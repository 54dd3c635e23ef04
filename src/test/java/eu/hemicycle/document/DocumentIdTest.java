package eu.hemicycle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentIdTest {

    @Test
    void isPrintedAsItIsParsed() {
        assertThat(DocumentId.parse("E-9-2021-009912-ASW").toString()).isEqualTo("E-9-2021-009912-ASW");
        assertThat(DocumentId.parse("P-10-2025-000001").toString()).isEqualTo("P-10-2025-000001");
    }

    @Test
    void leadsFromAnswerToQuestionAndBack() {
        DocumentId answer = DocumentId.parse("E-9-2021-009912-ASW");
        assertThat(answer.question()).isEqualTo(DocumentId.parse("E-9-2021-009912"));
        assertThat(answer.question().answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "E-9-2021-009912-ASW_EN.html, E-9-2021-009912-ASW",
        "https://example.org/doceo/document/E-9-2021-009912_FR.html, E-9-2021-009912",
        "page of O-10-2025-000003.txt, O-10-2025-000003"
    })
    void isFoundInFileNamesAndUrls(String name, String id) {
        assertThat(DocumentId.in(name)).contains(DocumentId.parse(id));
    }

    @ParameterizedTest
    @CsvSource({"E-9-2021-9912", "E-0-2021-009912", "TE-9-2021-009912", "E-9-2021-0099123", "E-9-2021-000000"})
    void isNotFoundInOtherNames(String name) {
        assertThat(DocumentId.in(name)).isEmpty();
    }

    @Test
    void refusesOtherText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentId.parse("E-009912/2021"))
                .withMessageContaining("E-009912/2021");
    }

    @Test
    void aYearInsideOneTermTellsTheTermAndAnElectionYearDoesNot() {
        assertThat(ParliamentaryTerm.of(2020)).contains(9);
        assertThat(ParliamentaryTerm.of(2019)).isEmpty();
        assertThat(ParliamentaryTerm.on(LocalDate.of(2019, 7, 1))).contains(8);
        assertThat(ParliamentaryTerm.on(LocalDate.of(2019, 7, 2))).contains(9);
        assertThat(ParliamentaryTerm.on(LocalDate.of(2024, 7, 16))).contains(10);
        assertThat(ParliamentaryTerm.on(LocalDate.of(1999, 1, 1))).isEmpty();
    }

    @Test
    void numbersTheAnnexesOfAnAnswer() {
        DocumentId annex = DocumentId.parse("E-9-2021-003744-ASW-ANN01");
        assertThat(annex.part()).isEqualTo(DocumentId.Part.ANNEX);
        assertThat(annex.annex()).isEqualTo(1);
        assertThat(annex).hasToString("E-9-2021-003744-ASW-ANN01");
        assertThat(annex.answer()).hasToString("E-9-2021-003744-ASW");
        assertThat(annex)
                .isGreaterThan(annex.answer())
                .isLessThan(annex.question().annexNumbered(2));
        assertThat(DocumentId.in("E-9-2021-003744-ASW-ANN00_en.pdf")).isEmpty();
    }
}
