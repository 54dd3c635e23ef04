package eu.hemicycle.cli;

import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.intake.IntakeListener;
import eu.hemicycle.publish.intake.Tally;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Counts and prints what becomes of inputs. */
final class IntakeReport implements IntakeListener {

    private final Tally tally;
    private final Runnable afterInput;
    private final PrintWriter err;
    private boolean refused;

    IntakeReport(Tally tally, Runnable afterInput, PrintWriter err) {
        this.tally = tally;
        this.afterInput = afterInput;
        this.err = err;
    }

    @Override
    public void document(Outcome outcome) {
        tally.count(outcome);
        if (outcome instanceof Outcome.Older older) {
            err.println("unchanged: " + older.id() + ": a newer source of it is known, "
                    + older.newer().name() + " of " + older.newer().retrieved());
        }
    }

    @Override
    public void unread() {
        tally.countUnread();
    }

    @Override
    public void account(Map<String, Long> phrases) {
        tally.account(phrases);
    }

    @Override
    public void input(String origin, List<String> reasons) {
        refused |= !reasons.isEmpty();
        reasons.forEach(reason -> err.println("refused: " + reason));
        afterInput.run();
    }

    boolean anyRefused() {
        return refused;
    }
}
