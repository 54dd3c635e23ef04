package eu.hemicycle.service;

import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.intake.Intake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The one intake of the running service, opened with its first input, so that a full disk keeps no reader out. */
public final class WayIn implements AutoCloseable {

    private final Archive archive;
    private final Path data;
    private Optional<Intake> intake = Optional.empty();

    WayIn(Archive archive, Path data) {
        this.archive = archive;
        this.data = data;
    }

    /** @throws java.io.UncheckedIOException if the data folder does not allow it */
    public synchronized Intake intake() {
        if (intake.isEmpty()) {
            intake = Optional.of(Intake.serving(archive, data, Clock.systemUTC()));
        }
        return intake.get();
    }

    @Override
    public synchronized void close() {
        intake.ifPresent(Intake::close);
    }
}
