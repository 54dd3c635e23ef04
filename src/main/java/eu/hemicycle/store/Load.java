package eu.hemicycle.store;

import java.util.List;

/**
 * Many groups in one commit of a view. Each commit of TDB2 copies every block that it touches and never uses the old ones
 * again, so that an archive taken in by small commits is many times as large as one taken in by few. The more a view holds
 * already, the longer it is until the next commit; what that leaves behind stays in proportion to the whole.
 *
 * <p>Belongs to one thread, which sees what it has taken; other threads see the last commit.
 */
final class Load implements AutoCloseable {

    private static final long FEWEST_ENTRIES = 2_000;
    /** Bounds what a start must do again after a kill: some minutes of work. */
    private static final long MOST_ENTRIES = 20_000;

    private static final int SHARE = 4;

    private final View view;
    private boolean open;
    private long taken;

    Load(View view) {
        this.view = view;
        this.taken = view.applied();
    }

    View view() {
        return view;
    }

    /** The number of the newest entry that was taken. */
    long taken() {
        return taken;
    }

    /** Opens the transaction, so that this thread can read what it has taken. */
    void begin() {
        if (!open) {
            view.beginLoad();
            open = true;
        }
    }

    /** Takes patches with consecutive numbers. After a failure, what was taken since the last commit is to be taken again. */
    void take(List<Patch> patches) {
        begin();
        try {
            view.load(patches, taken + patches.size());
        } catch (RuntimeException | Error failure) {
            abandon();
            throw failure;
        }
        taken += patches.size();
        if (taken - view.applied() >= enough()) {
            commit();
        }
    }

    private long enough() {
        return Math.min(MOST_ENTRIES, Math.max(FEWEST_ENTRIES, taken / SHARE));
    }

    private void abandon() {
        open = false;
        taken = view.applied();
        view.abandonLoad();
    }

    /** Makes visible what was taken. */
    void commit() {
        if (open) {
            open = false;
            boolean committed = false;
            try {
                view.commitLoad(taken);
                committed = true;
            } finally {
                if (!committed) {
                    taken = view.applied();
                }
            }
        }
    }

    @Override
    public void close() {
        commit();
    }
}
