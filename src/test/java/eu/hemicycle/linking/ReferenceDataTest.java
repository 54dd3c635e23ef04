package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linking with the project's own reference data, in sentences of our own. */
class ReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static Linker linker;

    @BeforeAll
    static void read() {
        linker = Vocabularies.of(Ontology.bundled().vocabularies()).linker();
    }

    /** The forms that EU acts are usually cited in, and where they lead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Directive (EU) 2016/1148 | dir/2016/1148/oj",
                "Directive 2011/24/EU | dir/2011/24/oj",
                "Regulation (EC) No 726/2004 | reg/2004/726/oj",
                "Regulation (EU) 2016/679 | reg/2016/679/oj",
                "Council Decision 2013/488/EU | dec/2013/488/oj",
                "Council Framework Decision 2008/913/JHA | dec_framw/2008/913/oj",
                "the GDPR | reg/2016/679/oj",
                "the NIS Directive | dir/2016/1148/oj",
                "NIS2 | dir/2022/2555/oj",
                "the NIS 2 Directive | dir/2022/2555/oj",
                "the Cybersecurity Act | reg/2019/881/oj",
                "the Digital Services Act | reg/2022/2065/oj",
                "the Biocidal Products Regulation | reg/2012/528/oj",
                "the Payment Accounts Directive | dir/2014/92/oj",
                "the LULUCF Regulation | reg/2018/841/oj",
                "32016L1148 | dir/2016/1148/oj",
                "CELEX:32011L0024 | dir/2011/24/oj",
                "http://data.europa.eu/eli/dir/2011/24/oj | dir/2011/24/oj",
                "https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng | reg/2016/679/oj",
                "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016L1148 | dir/2016/1148/oj",
            })
    void anActIsFoundInEveryUsualForm(String form, String eli) {
        assertThat(linker.link(text("We apply " + form + " here."), Language.EN, Optional.of(DAY)))
                .extracting(link -> eli(link.target()))
                .containsExactly(eli);
    }

    /** The ELI of the act, whether it is found by its number or by its name. */
    private static String eli(Target target) {
        if (target instanceof Target.NumberedAct act) {
            return act.eli().substring(Target.ELI.length());
        }
        return target instanceof Target.Entity entity ? entity.iri().replace(Target.ELI, "") : target.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "EN | A report by the French Academy of Widgets | -",
                "EN | A law on the Czech Widget Institute and the German Government | DEU",
                "EN | The French academy calls for more, says the German Institute | FRA",
                "EN | An Irish Aid project and Irish aid for widgets | IRL",
                "EN | An opinion of the ICJ on widgets | icj",
                "EN | Widgets of the Organization of Turkic States | organization-of-turkic-states",
                "IT | Il conflitto russo-ucraino sui widget | -",
                "IT | Il widget russo e la risposta ucraina | RUS, UKR",
                "RO | Widgeturile din Olanda | NLD",
                "IT | I widget in Olanda | NLD",
                "CS | Údajné sledování švýcarské společnosti | CHE",
                "CS | Stížnost českých a polských obcí | CZE, POL",
                "BG | Положението в Мианмар и България | MMR, BGR",
                "PL | Centrum przy Europolu i współpraca z Europolem | EUROPOL, EUROPOL",
                "FI | Maailman kauppajärjestö ja Turkmenistanin tuki | wto, TKM",
                "PT | A Polónia, a Roménia, o Irão e a Macedónia do Norte | POL, ROU, IRN, MKD",
                "PT | os romenos, as empresas búlgaras e a Polônia | ROU, BGR, POL",
                "ES | el Gobierno rumano y la República Checa | ROU, CZE",
                "FR | les autorités chypriotes et bulgares | CYP, BGR",
                "IT | le imprese ceche e il governo sloveno | CZE, SVN",
                "MT | Konvenzjoni tal-Kunsill tal-Ewropa | COU_EUR",
            })
    void namesMeanTheirThings(Language language, String sentence, String targets) {
        String found = linker.link(text(sentence), language, Optional.of(DAY)).stream()
                .map(link -> MarkedText.written(link.target()))
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(targets == null ? "" : targets);
    }

    @ParameterizedTest
    @CsvSource({"2012-10-01,''", "2020-01-01,dir/2012/27/oj", "2023-10-01,''", "2026-01-01,dir/2023/1791/oj"})
    void aShortNameOfTwoActsMeansTheOneOfTheDayOrIsLeftOpen(LocalDate day, String eli) {
        assertThat(
                        linker
                                .link(
                                        text("Under the Energy Efficiency Directive it may."),
                                        Language.EN,
                                        Optional.of(day))
                                .stream()
                                .map(link -> eli(link.target()))
                                .collect(Collectors.joining()))
                .isEqualTo(eli);
    }

    private static Text text(String sentence) {
        return new Text(List.of(sentence), List.of());
    }
}
