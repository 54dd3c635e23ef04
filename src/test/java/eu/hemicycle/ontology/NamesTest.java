package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import eu.hemicycle.linking.Target;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names in the vocabularies mean when they stand in a sentence. */
class NamesTest {

    private static final String TABLE = "http://publications.europa.eu/resource/authority/corporate-body/";
    private static final String ACT = "http://data.europa.eu/eli/";
    private static final String MINTED = "https://w3id.org/hemicycle/id/body/";

    private static Linker linker;
    private static People people;

    @BeforeAll
    static void read() {
        Vocabularies vocabularies = Vocabularies.of(Ontology.bundled().vocabularies());
        linker = new Linker(vocabularies.lexicon());
        people = vocabularies.people();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENISA                                                          | T ENISA",
                "the EU Agency for Cybersecurity                                | T ENISA",
                "the European Network and Information Security Agency           | T ENISA",
                "the European Police Office                                     | T EUROPOL",
                "the European Medicines Agency                                  | T EMEA",
                "EMA                                                            | T EMEA",
                "the EU Agency for Fundamental Rights                           | T FRA",
                "the European Monitoring Centre for Drugs and Drug Addiction    | T EUDA",
                "the Commission                                                 | T COM",
                "the Council                                                    | T CONSIL",
                "the European Council                                           | M european-council",
                "the Council of Europe                                          | T COU_EUR",
                "the High Representative                                        | T HRUFASP",
                "DG SANTE                                                       | T SANTE",
                "the European Cybercrime Centre                                 | M ec3",
                "the CSIRTs network                                             | M csirts-network",
                "the e-Health Network                                           | M ehealth-network",
                "the NIS Cooperation Group                                      | M nis-cooperation-group",
                "the GDPR                                                       | A reg/2016/679/oj",
                "the NIS Directive                                              | A dir/2016/1148/oj",
                "the NIS2 Directive                                             | A dir/2022/2555/oj",
                "the directive on security of network and information systems   | A dir/2016/1148/oj",
                "the directive on patients’ rights in cross-border healthcare   | A dir/2011/24/oj",
                "the Cybersecurity Act                                          | A reg/2019/881/oj",
            })
    void meanWhatTheySay(String name, String target) {
        assertThat(targets("An invented sentence about " + name + " stands here."))
                .containsExactly(iri(target));
    }

    @Test
    void commonNamesCountOnlyWhereTheTextIsAboutTheirMatters() {
        assertThat(targets("The ministers met the Cooperation Group and a COVID-19 task force."))
                .isEmpty();
        assertThat(targets("In cybersecurity the Cooperation Group and the COVID-19 task force met."))
                .containsExactly(MINTED + "nis-cooperation-group", MINTED + "covid-19-task-force");
    }

    @Test
    void shortFormsThatAreAsOftenSomethingElseMeanNothing() {
        assertThat(targets("The EEA, the ERA, the ELA and the EP are not told apart here."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Breton,2020-09-24,https://w3id.org/hemicycle/id/person/thierry-breton",
        "Gabriel,2018-03-01,https://data.europarl.europa.eu/person/96848",
        "Moscovici,2019-02-01,https://data.europarl.europa.eu/person/1983",
        "King,2019-02-01,https://w3id.org/hemicycle/id/person/julian-king",
    })
    void commissionersAnswerWhileInOffice(String name, LocalDate day, String person) {
        assertThat(people.respondent(name, TABLE + "COM", day)).map(Person::iri).contains(person);
    }

    @ParameterizedTest
    @CsvSource({"Breton,2019-11-30", "Breton,2024-09-17", "Georgieva,2017-01-01", "King,2016-09-18"})
    void commissionersDoNotAnswerOutOfOffice(String name, LocalDate day) {
        assertThat(people.respondent(name, TABLE + "COM", day)).isEmpty();
    }

    private static List<String> targets(String sentence) {
        return linker.link(new Text(List.of(sentence), List.of()), Language.EN).stream()
                .map(link -> ((Target.Entity) link.target()).iri())
                .toList();
    }

    private static String iri(String target) {
        String path = target.substring(2);
        return switch (target.charAt(0)) {
            case 'T' -> TABLE + path;
            case 'M' -> MINTED + path;
            default -> ACT + path;
        };
    }
}
