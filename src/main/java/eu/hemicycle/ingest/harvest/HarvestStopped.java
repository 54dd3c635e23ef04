package eu.hemicycle.ingest.harvest;

/** A harvest that cannot go on now; what it has taken stays, and the next run goes on from there. */
public final class HarvestStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HarvestStopped(String message) {
        super(message, null, false, false);
    }
}
