package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** About seventy real documents described by their facts, with which a new store shows what the program does. */
public final class StarterCorpus {

    private static final String RESOURCE = "/starter/corpus.json";

    private StarterCorpus() {}

    /** Publishes the corpus and returns how many documents it holds. */
    public static int publish(Publication publication, Run run) {
        byte[] json = bytes();
        Source source = new Source(
                SourceKind.FACTS,
                "starter corpus",
                Optional.empty(),
                "application/json",
                Sha256.of(json),
                json.length,
                run.started());
        List<Document> documents = ContributionsJson.documents(json);
        for (Document document : documents) {
            if (publication.offer(new Contribution(document, source, run), json) instanceof Outcome.Invalid invalid) {
                throw new IllegalStateException("The starter corpus breaks the rules: " + invalid.violations());
            }
        }
        publication.commit();
        return documents.size();
    }

    private static byte[] bytes() {
        try (InputStream resource = StarterCorpus.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("The program does not carry " + RESOURCE);
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
