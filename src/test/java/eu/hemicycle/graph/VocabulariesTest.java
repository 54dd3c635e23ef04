package eu.hemicycle.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import eu.hemicycle.linking.Link;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.People;
import eu.hemicycle.linking.Person;
import eu.hemicycle.linking.Target;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VocabulariesTest {

    private static final String COMMISSION = "http://publications.europa.eu/resource/authority/corporate-body/COM";

    private static Vocabularies vocabularies;

    @BeforeAll
    static void load() {
        vocabularies = Vocabularies.of(Ontology.bundled().vocabularies());
    }

    @Test
    void nameBodiesAndActsForTheLinker() {
        Text text = new Text(
                List.of(
                        "The General Data Protection Regulation and the Commission guide EFSA; the Council of Europe not."),
                List.of());
        List<Link> links = new Linker(vocabularies.lexicon()).link(text, Language.EN);
        assertThat(links)
                .extracting(link -> ((Target.Entity) link.target()).iri())
                .containsExactly(
                        "http://data.europa.eu/eli/reg/2016/679/oj",
                        COMMISSION,
                        "http://publications.europa.eu/resource/authority/corporate-body/EFSA",
                        "http://publications.europa.eu/resource/authority/corporate-body/COU_EUR");
    }

    @Test
    void knowWhoHeldOfficeWhen() {
        People people = vocabularies.people();
        assertThat(people.respondent("Gabriel", COMMISSION, LocalDate.of(2022, 1, 1)))
                .map(Person::iri)
                .contains("https://data.europarl.europa.eu/person/96848");
        assertThat(people.respondent("Gabriel", COMMISSION, LocalDate.of(2024, 1, 1)))
                .isEmpty();
        assertThat(people.respondent("Borrell i Fontelles", COMMISSION, LocalDate.of(2022, 1, 1)))
                .isPresent();
    }

    @Test
    void knowMembersByName() {
        assertThat(vocabularies.people().author("Markus FERBER"))
                .map(Person::iri)
                .contains("https://data.europarl.europa.eu/person/1917");
    }
}
