package eu.hemicycle.publish;

import static eu.hemicycle.publish.Samples.FIRST;
import static eu.hemicycle.publish.Samples.QUESTION;
import static eu.hemicycle.publish.Samples.SECOND;
import static eu.hemicycle.publish.Samples.answer;
import static eu.hemicycle.publish.Samples.bytes;
import static eu.hemicycle.publish.Samples.contribution;
import static eu.hemicycle.publish.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was worked out before a document's turn makes no difference to what is published. */
class PreparedTest {

    private static final DocumentId UNKNOWN = DocumentId.parse("E-9-2021-009913");

    /** A Work known by name alone, one known already, one with two languages in a group, and one that breaks the rules. */
    private static final List<List<Contribution>> GROUPS = List.of(
            List.of(contribution(answer("Yes, they are."), FIRST)),
            List.of(
                    contribution(question("Lights"), FIRST),
                    contribution(question(QUESTION, Language.FR, "Lumières"), FIRST)),
            List.of(contribution(question("Lamps"), SECOND), contribution(answer("No."), SECOND)),
            List.of(contribution(question(UNKNOWN, Language.EN, ""), SECOND)));

    @TempDir
    private Path folder;

    @Test
    void changesNothing() {
        Result prepared = publish("prepared", true);
        Result unprepared = publish("unprepared", false);

        assertThat(prepared.outcomes())
                .isEqualTo(unprepared.outcomes())
                .hasAtLeastOneElementOfType(Outcome.Invalid.class);
        assertThat(prepared.dump()).isEqualTo(unprepared.dump()).contains("Lumières");
        assertThat(prepared.patches()).isEqualTo(unprepared.patches()).anyMatch(patch -> patch.contains("\nD "));
    }

    @Test
    void isWorkedOut() {
        try (Archive archive = Samples.open(folder.resolve("data"))) {
            Prepared.Alone alone = archive.prepare(contribution(question("Lights"), FIRST))
                    .alone()
                    .orElseThrow();

            assertThat(alone.violations()).isEmpty();
            assertThat(alone.patch()).startsWith("TX .\n").contains("Lights");
        }
    }

    private record Result(List<Outcome> outcomes, String dump, List<String> patches) {}

    private Result publish(String name, boolean inAdvance) {
        try (Archive archive = Samples.open(folder.resolve(name))) {
            long before = archive.log().last();
            List<Outcome> outcomes = new ArrayList<>();
            for (List<Contribution> group : GROUPS) {
                Publication publication = archive.publication();
                group.forEach(given -> outcomes.add(publication.offer(
                        inAdvance ? archive.prepare(given) : Prepared.not(given),
                        bytes(given.versions().get(0)))));
                publication.commit();
            }
            List<String> patches = new ArrayList<>();
            archive.log().from(before).forEachRemaining(entry -> patches.add(entry.patch()));
            return new Result(outcomes, Samples.dump(archive), patches);
        }
    }
}
