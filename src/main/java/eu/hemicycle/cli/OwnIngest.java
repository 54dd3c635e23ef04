package eu.hemicycle.cli;

import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.inputs.Inputs;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ingest.rdf.profile.OwnDocument;
import eu.hemicycle.ingest.rdf.profile.OwnRecords;
import eu.hemicycle.ingest.rdf.profile.Profile;
import eu.hemicycle.publish.OwnPublication;
import eu.hemicycle.publish.intake.Tally;
import java.io.PrintWriter;
import java.util.List;

/** Takes the documents of another parliament into a data folder. */
final class OwnIngest {

    /** Documents that share one synced write. */
    private static final int GROUP = 200;

    private final Profile profile;
    private final OwnChecks checks;
    private final OwnPublication publication;
    private final Tally tally;
    private final PrintWriter err;

    OwnIngest(Profile profile, OwnPublication publication, Tally tally, PrintWriter err) {
        this.profile = profile;
        this.checks = new OwnChecks(profile);
        this.publication = publication;
        this.tally = tally;
        this.err = err;
    }

    void take(Inputs inputs, Progress progress) {
        while (inputs.hasNext()) {
            take(inputs.next());
            progress.step();
        }
        publication.commit();
    }

    private void take(Offered offered) {
        OwnRecords records = checks.read(offered);
        tally.account(records.account());
        for (Refusal refusal : records.refusals()) {
            tally.countUnread();
            err.println("refused: " + refusal.at(offered.origin()));
        }
        records.documents().forEach(document -> take(offered.origin(), document));
    }

    private void take(String origin, OwnDocument document) {
        List<String> violations = checks.violations(document);
        if (!violations.isEmpty()) {
            tally.countRefused(document.kind());
            violations.forEach(violation -> err.println("refused: " + origin + ": " + violation));
            return;
        }
        tally.count(document.kind(), publication.offer(profile.name(), document.id(), document.graph()));
        if (publication.pending() >= GROUP) {
            publication.commit();
        }
    }
}
