package eu.hemicycle.publish.intake;

import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ingest.manifest.Manifest;
import eu.hemicycle.ingest.quarantine.Quarantine;
import eu.hemicycle.ingest.quarantine.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is remembered of inputs after their documents are in the log: in the manifest if they were accepted, else in quarantine. */
final class Memory {

    /** Inputs that share one write of the manifest. */
    private static final int GROUP = 200;

    private final Manifest manifest;
    private final Quarantine quarantine;
    private final Clock clock;
    private int unwritten;

    Memory(Manifest manifest, Quarantine quarantine, Clock clock) {
        this.manifest = manifest;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    void accepted(Offered offered, String sha256, String key, List<String> documents) {
        manifest.accepted(key, documents);
        quarantine.accepted(offered.origin(), sha256);
        unwritten++;
        if (unwritten >= GROUP) {
            write();
        }
    }

    void write() {
        manifest.commit();
        unwritten = 0;
    }

    void refused(Examined.Fresh fresh, List<String> reasons, String software) {
        Offered.Bytes input = fresh.offered();
        quarantine.keep(new Refused(
                input.origin(),
                input.name(),
                fresh.sha256(),
                input.content(),
                reasons,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                software));
    }
}
