package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.Kind;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.Subject;
import eu.hemicycle.linking.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The names and only the names that the real answer to E-003194/2020 uses are in the vocabularies under the right IRIs. */
class RealAnswerTest {

    private static final Path SEED = Path.of("../shared/data/seed/E-9-2020-003194-ASW_EN.txt");
    private static final String TABLE = "http://publications.europa.eu/resource/authority/corporate-body/";
    private static final String MINTED = "https://w3id.org/hemicycle/id/body/";
    private static final String ACT = "http://data.europa.eu/eli/";

    @Test
    void everyBodyAndActIsFoundUnderItsIri() {
        assumeTrue(Files.exists(SEED), "needs " + SEED + ", which is not here");
        Linker linker =
                new Linker(Vocabularies.of(Ontology.bundled().vocabularies()).lexicon());
        List<String> bodies = new ArrayList<>();
        List<String> acts = new ArrayList<>();
        linker.link(text(), Language.EN).forEach(link -> add(link.target(), bodies, acts));

        assertThat(bodies.stream().distinct())
                .containsExactlyInAnyOrder(
                        TABLE + "COM",
                        TABLE + "ENISA",
                        TABLE + "EUROPOL",
                        TABLE + "EEAS",
                        TABLE + "CERT-EU",
                        MINTED + "ec3",
                        MINTED + "csirts-network",
                        MINTED + "covid-19-task-force",
                        MINTED + "nis-cooperation-group",
                        MINTED + "ehealth-network",
                        MINTED + "european-cybersecurity-health-group");
        assertThat(acts.stream().distinct())
                .containsExactlyInAnyOrder(ACT + "dir/2016/1148/oj", ACT + "dir/2011/24/oj art. 14");
    }

    @Test
    void itIsAboutTheSecurityOfInformationInHealth() {
        assumeTrue(Files.exists(SEED), "needs " + SEED + ", which is not here");
        Linker linker = Vocabularies.of(Ontology.bundled().vocabularies()).linker();

        assertThat(linker.topics(Optional.empty(), Optional.of(text()), Language.EN))
                .extracting(Subject::iri)
                .containsExactly(
                        "http://eurovoc.europa.eu/c_04ae3ba8",
                        "http://eurovoc.europa.eu/c_31da5694",
                        "http://eurovoc.europa.eu/c_814bb9e4");
    }

    private static void add(Target target, List<String> bodies, List<String> acts) {
        if (target instanceof Target.Provision provision) {
            acts.add(act(provision.act()) + " art. " + provision.article());
        } else if (target instanceof Target.Entity entity && entity.kind() == Kind.BODY) {
            bodies.add(entity.iri());
        } else {
            acts.add(act(target));
        }
    }

    private static String act(Target target) {
        if (target instanceof Target.NumberedAct act) {
            return ACT + act.type().segment() + "/" + act.year() + "/" + act.number() + "/oj";
        }
        return ((Target.Entity) target).iri();
    }

    /** The words of the page, notes included, without its frame. */
    private static Text text() {
        String page = OntologyFiles.text(SEED);
        String words = page.substring(page.indexOf("During the"), page.indexOf("Last updated"));
        return new Text(
                Arrays.stream(words.split("\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                List.of());
    }
}
