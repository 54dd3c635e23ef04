package eu.hemicycle.publish.intake;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ingest.manifest.Manifest;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Prepared;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at inputs: by their checksum if they were accepted before, else by reading them. For several threads. */
final class Examiner {

    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);
    private static final int MOST_PREPARED = 8;

    private final Readers readers;
    private final Manifest manifest;
    private final Archive archive;
    private final Run run;
    private final boolean again;
    private final Clock clock;

    /** @param again whether inputs are read that were accepted before */
    Examiner(Readers readers, Manifest manifest, Archive archive, Run run, boolean again, Clock clock) {
        this.readers = readers;
        this.manifest = manifest;
        this.archive = archive;
        this.run = run;
        this.again = again;
        this.clock = clock;
    }

    Examined examine(Offered offered) {
        if (offered instanceof Offered.Absent absent) {
            return new Examined.Absent(absent);
        }
        Offered.Bytes input = (Offered.Bytes) offered;
        String sha256 = Sha256.of(input.content());
        String url = input.url().map(Object::toString).orElse("");
        String key = Manifest.key(sha256, input.name(), url, run.software());
        Optional<List<String>> known = again ? Optional.empty() : manifest.documents(key);
        return known.isPresent() ? new Examined.Known(input, sha256, key, known.get()) : fresh(input, sha256, key);
    }

    Examined.Fresh read(Examined.Known known) {
        return fresh(known.offered(), known.sha256(), known.key());
    }

    private Examined.Fresh fresh(Offered.Bytes input, String sha256, String key) {
        Reading reading = read(input);
        return new Examined.Fresh(input, sha256, key, reading, prepared(reading));
    }

    /** Those of a page. A file of thousands is prepared piece by piece when it is offered: it would fill the memory. */
    private List<Prepared> prepared(Reading reading) {
        if (!(reading instanceof Reading.Read read) || read.works().size() > MOST_PREPARED) {
            return List.of();
        }
        return read.works().stream()
                .map(versions -> archive.prepare(new Contribution(versions, read.source(), run)))
                .toList();
    }

    /** A fault of the program in one input does not end the run. */
    private Reading read(Offered.Bytes input) {
        try {
            return readers.read(input.name(), input.url(), input.content(), clock);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("A reader failed on {}", input.origin(), fault);
            return new Reading.Refused(new Refusal(
                    input.name(),
                    0,
                    fault.getClass().getSimpleName(),
                    "The program has a fault that this input shows",
                    "Report it with the file; the log holds the details"));
        }
    }
}
