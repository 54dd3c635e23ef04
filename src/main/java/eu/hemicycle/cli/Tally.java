package eu.hemicycle.cli;

import eu.hemicycle.publish.Outcome;

/** How many inputs ended in which way. */
final class Tally {

    private long fresh;
    private long changed;
    private long unchanged;
    private long refused;

    void count(Outcome outcome) {
        if (outcome instanceof Outcome.New) {
            fresh++;
        } else if (outcome instanceof Outcome.Changed) {
            changed++;
        } else if (outcome instanceof Outcome.Unchanged) {
            unchanged++;
        } else {
            refused++;
        }
    }

    void countRefusal() {
        refused++;
    }

    boolean anyRefused() {
        return refused > 0;
    }

    /** The closing line of a run. */
    @Override
    public String toString() {
        return "new %d, changed %d, unchanged %d, refused %d".formatted(fresh, changed, unchanged, refused);
    }
}
