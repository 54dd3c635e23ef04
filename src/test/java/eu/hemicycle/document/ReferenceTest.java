package eu.hemicycle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "E-009912/2021, E-009912/2021",
        "E-9912/21, E-009912/2021",
        "E-000982-17, E-000982/2017",
        "P-000318/2022/rev.1, P-000318/2022",
        "E-003194/2020(ASW), E-003194/2020",
        "E\u20115814/2011, E-005814/2011",
        "E-2936/00, E-002936/2000",
        "see O-000046/2017 of last week, O-000046/2017"
    })
    void isReadInEveryWrittenForm(String text, String printed) {
        assertThat(Reference.in(text)).map(Reference::toString).contains(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E-0/2020", "X-000001/2020", "FE-000001/2020", "E-0000001/2020", "E-000001/20201"})
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(Reference.in(text)).isEmpty();
    }

    @Test
    void refusesNumbersThatNoQuestionHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference(Letter.E, 2020, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference(Letter.E, 1951, 1));
    }
}
