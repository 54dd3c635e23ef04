package eu.hemicycle.publish.intake;

import eu.hemicycle.document.Run;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.inputs.Inputs;
import eu.hemicycle.ingest.manifest.Manifest;
import eu.hemicycle.ingest.quarantine.Quarantine;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Committer;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Takes inputs into an archive. What has been committed stays when the program is stopped, at any moment; the next run
 * finds it by the checksums and goes on. One bad input costs itself. Safe for use by several threads, whose documents share
 * the syncs of the disk.
 */
public final class Intake implements AutoCloseable {

    private final Archive archive;
    private final Readers readers;
    private final Manifest manifest;
    private final Quarantine quarantine;
    private final Clock clock;
    private final Committer committer;

    private Intake(Archive archive, Path data, Readers readers, Clock clock, Committer committer) {
        this.archive = archive;
        this.readers = readers;
        this.manifest = Manifest.open(data.resolve("ingest"));
        this.quarantine = Quarantine.in(data.resolve("quarantine"));
        this.clock = clock;
        this.committer = committer;
    }

    /**
     * For a service: what is taken is visible at once.
     *
     * @param data the archive's folder
     */
    public static Intake serving(Archive archive, Path data, Clock clock) {
        return new Intake(archive, data, new Readers(), clock, Committer.start(archive));
    }

    /**
     * For a program without readers: what is taken is durable at once, and visible by and by; all of it when this is closed.
     *
     * @param data the archive's folder
     * @param readers closed with this
     */
    public static Intake loading(Archive archive, Path data, Readers readers, Clock clock) {
        return new Intake(archive, data, readers, clock, Committer.loading(archive));
    }

    /**
     * Takes inputs until there are no more; all of it is committed when this returns.
     *
     * @param again whether inputs are read again that were accepted before
     */
    public void take(Inputs inputs, Run run, boolean again, IntakeListener listener) {
        take(inputs, committer, run, again, listener);
    }

    /** As {@link #take}; what was withdrawn or redacted comes back if it is among the inputs. */
    public void reinstate(Inputs inputs, Run run, boolean again, IntakeListener listener) {
        try (Committer reinstating = Committer.reinstating(archive)) {
            take(inputs, reinstating, run, again, listener);
        }
    }

    private void take(Inputs inputs, Committer way, Run run, boolean again, IntakeListener listener) {
        Examiner examiner = new Examiner(readers, manifest, archive, run, again, clock);
        Taking taking = new Taking(archive, way, examiner, new Memory(manifest, quarantine, clock), run, listener);
        try (ReadAhead ahead = new ReadAhead(inputs, examiner)) {
            while (ahead.hasNext()) {
                taking.take(ahead.next());
            }
        }
        taking.finish();
    }

    @Override
    public void close() {
        readers.close();
        committer.close();
        manifest.close();
    }
}
