package eu.hemicycle.linking;

import static eu.hemicycle.linking.Use.ALTERNATIVE;
import static eu.hemicycle.linking.Use.HIDDEN;
import static eu.hemicycle.linking.Use.PREFERRED;

import eu.hemicycle.document.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bodies and acts to link in tests, real and invented; each is known in the tests by the last segment of its IRI. */
final class SampleLexicon {

    private static final String BASE = "https://example.org/";

    private SampleLexicon() {}

    static Lexicon lexicon() {
        return Lexicon.of(entries());
    }

    static List<Entry> entries() {
        return List.of(
                body(
                        "COM",
                        en(PREFERRED, "European Commission"),
                        en(HIDDEN, "Commission"),
                        name("fr", "Commission européenne")),
                body("EP", en(PREFERRED, "European Parliament"), en(HIDDEN, "Parliament")),
                body("CONSIL", en(PREFERRED, "Council of the European Union"), en(HIDDEN, "Council")),
                body(
                        "ENISA",
                        en(PREFERRED, "European Union Agency for Cybersecurity"),
                        en(ALTERNATIVE, "EU Agency for Cybersecurity"),
                        name("fr", "Agence de l'Union européenne pour la cybersécurité"),
                        shortForm("ENISA")),
                body("EUROPOL", shortForm("Europol")),
                body("EC3", en(PREFERRED, "European Cybercrime Centre"), shortForm("EC3")),
                body("EEAS", en(PREFERRED, "European External Action Service"), shortForm("EEAS")),
                body(
                        "CERT-EU",
                        en(PREFERRED, "Computer Emergency Response Team for the EU institutions, bodies and agencies"),
                        shortForm("CERT-EU")),
                body("csirts-network", en(PREFERRED, "CSIRTs network")),
                body("task-force", en(PREFERRED, "COVID-19 task force")),
                body("cooperation-group", en(PREFERRED, "NIS Cooperation Group")),
                body("ehealth-network", en(PREFERRED, "eHealth Network")),
                body("health-group", en(PREFERRED, "European Cybersecurity Health Group")),
                act(
                        "nis",
                        en(PREFERRED, "NIS Directive"),
                        en(ALTERNATIVE, "Directive on security of network and information systems")),
                act("gdpr", en(PREFERRED, "General Data Protection Regulation"), shortForm("GDPR")),
                act("widgets", en(PREFERRED, "Directive (EU) 2019/9901"), en(ALTERNATIVE, "Widgets Directive")),
                // invented: names shared by two bodies
                body("river-agency", en(PREFERRED, "European River Agency"), shortForm("ERA")),
                body("railway-agency", en(PREFERRED, "European Railway Agency"), shortForm("ERA")),
                // invented: names that count only in their context
                contextual("fisheries-group", "fish", "Blue Group", "BG4"),
                contextual("forest-group", "forest", "Green Group", "GG4"),
                body("any-green-group", shortForm("GG4")));
    }

    private static Entry body(String id, Name... names) {
        return new Entry(BASE + id, Kind.BODY, List.of(names), List.of());
    }

    private static Entry act(String id, Name... names) {
        return new Entry(BASE + id, Kind.ACT, List.of(names), List.of());
    }

    private static Entry contextual(String id, String contextWord, String... names) {
        Stream<Name> all = Arrays.stream(names).map(text -> en(PREFERRED, text));
        return new Entry(BASE + id, Kind.BODY, all.toList(), List.of(contextWord));
    }

    private static Name en(Use use, String text) {
        return new Name(text, Optional.of(Language.EN), use);
    }

    private static Name name(String language, String text) {
        return new Name(text, Language.of(language), PREFERRED);
    }

    private static Name shortForm(String text) {
        return new Name(text, Optional.empty(), ALTERNATIVE);
    }
}
