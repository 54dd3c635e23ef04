package eu.hemicycle.ingest.harvest;

import java.time.Duration;

/** How the program waits. */
public interface Pauses {

    /** Sleeps. */
    Pauses REAL = duration -> {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HarvestStopped("The harvest was interrupted. Run it again to go on");
        }
    };

    void pause(Duration duration);
}
