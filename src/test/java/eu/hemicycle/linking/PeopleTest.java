package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented persons; two share a family name, one of them in office after the other, and two share a whole name. */
class PeopleTest {

    private static final String COMMISSION = "https://example.org/commission";
    private static final String COUNCIL = "https://example.org/council";

    private static final People PEOPLE = People.of(List.of(
            person("anna", "Anna Nováková", "Anna", "Nováková", office(COMMISSION, "2014-11-01", "2019-11-30")),
            person("petra", "Petra Nováková", "Petra", "Nováková", office(COMMISSION, "2019-12-01", null)),
            person("jose", "José María Ruiz-Soto", "José María", "Ruiz-Soto", office(COMMISSION, "2019-12-01", null)),
            person("lukasz", "Łukasz Øster", "Łukasz", "Øster", office(COUNCIL, "2019-12-01", null)),
            person("van", "Mia van der Berg", "Mia", "van der Berg", office(COMMISSION, "2019-12-01", null)),
            person("twin-1", "Jan Smit", "Jan", "Smit", office(COMMISSION, "2019-12-01", null)),
            person("twin-2", "Jan Smit", "Jan", "Smit", office(COMMISSION, "2019-12-01", null)),
            person(
                    "again",
                    "Eva Lind",
                    "Eva",
                    "Lind",
                    office(COMMISSION, "2010-02-10", "2014-10-31"),
                    office(COMMISSION, "2019-12-01", null))));

    @ParameterizedTest
    @CsvSource({
        "Nováková, 2020-06-01, petra",
        "Nováková, 2015-06-01, anna",
        "Nováková, 2019-11-30, anna",
        "Nováková, 2019-12-01, petra",
        "NOVAKOVA, 2020-06-01, petra",
        "Petra Nováková, 2020-06-01, petra",
        "Petra NOVÁKOVÁ, 2020-06-01, petra",
        "Ruiz Soto, 2020-06-01, jose",
        "Ruiz‑Soto, 2020-06-01, jose",
        "Van der Berg, 2020-06-01, van",
        "Lind, 2011-06-01, again",
        "Lind, 2021-06-01, again"
    })
    void aRespondentIsWhoHeldOfficeOnTheDay(String name, LocalDate date, String person) {
        assertThat(PEOPLE.respondent(name, COMMISSION, date)).map(Person::iri).contains(person);
    }

    @ParameterizedTest
    @CsvSource({
        "Nováková, 2014-10-31",
        "Anna Nováková, 2020-06-01",
        "Øster, 2020-06-01",
        "Lind, 2016-06-01",
        "Smit, 2020-06-01",
        "Jan Smit, 2020-06-01",
        "Ruiz, 2020-06-01",
        "Berg, 2020-06-01",
        "Petra, 2020-06-01",
        "'', 2020-06-01",
        "?, 2020-06-01"
    })
    void aNameThatFitsNobodyOrSeveralIsNotGuessed(String name, LocalDate date) {
        assertThat(PEOPLE.respondent(name, COMMISSION, date)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Łukasz Øster, lukasz",
        "Lukasz OSTER, lukasz",
        "ØSTER Łukasz, lukasz",
        "José María RUIZ-SOTO, jose",
        "Jose  Maria Ruiz Soto, jose",
        "Anna Nova\u0301kova\u0301, anna"
    })
    void anAuthorIsFoundByTheWholeName(String name, String person) {
        assertThat(PEOPLE.author(name)).map(Person::iri).contains(person);
    }

    @ParameterizedTest
    @CsvSource({"Øster", "Łukasz", "Jan Smit", "José Ruiz-Soto", "''"})
    void anAuthorIsNotGuessed(String name) {
        assertThat(PEOPLE.author(name)).isEmpty();
    }

    @Test
    void anOfficeCannotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office(COUNCIL, "2020-01-02", "2020-01-01"))
                .withMessageContainingAll(COUNCIL, "2020-01-01", "2020-01-02");
    }

    private static Person person(String iri, String name, String given, String family, Office... offices) {
        return new Person(iri, name, given, family, Arrays.asList(offices));
    }

    private static Office office(String institution, String from, @Nullable String until) {
        return new Office(
                institution, LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse));
    }
}
