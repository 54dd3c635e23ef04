package eu.hemicycle.store;

import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens, builds and brings up to date the generations of a log's view. */
final class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private static final int BATCH_ENTRIES = 5000;
    /** Bounds what a batch holds in memory, for documents of unusual size. */
    private static final int BATCH_CHARS = 16 * 1024 * 1024;

    private final Generations generations;
    private final ChangeLog log;
    private final List<ViewKind<?>> kinds;
    private volatile boolean closed;

    Views(Generations generations, ChangeLog log, List<ViewKind<?>> kinds) {
        this.generations = generations;
        this.log = log;
        this.kinds = kinds;
    }

    /**
     * The newest generation, or a new one if that cannot be used; caught up with the log, and the only one left. Where
     * there is room for neither, such as on a full disk, the newest one as it is: it follows once it is asked to.
     */
    View open() throws IOException {
        Optional<Path> newest = generations.newest();
        View view = newest.isPresent() ? openOrReplace(newest.get()) : build();
        generations.removeAllBut(view.folder());
        return view;
    }

    private View openOrReplace(Path newest) throws IOException {
        try {
            return opened(newest, this::bringUp);
        } catch (UnusableView reason) {
            LOG.atWarn()
                    .addKeyValue("view", newest)
                    .log("The view is built again from the log: {}", reason.getMessage());
            return replace(newest);
        }
    }

    private View replace(Path newest) throws IOException {
        try {
            return build();
        } catch (IOException | UnusableView failure) {
            Optional<View> behind = asItIs(newest, failure);
            if (behind.isEmpty()) {
                throw failure;
            }
            LOG.atError()
                    .addKeyValue("view", newest)
                    .log(
                            "The view could not be built again, and shows the log to entry {} of {}: {}. Check the disk;"
                                    + " the view follows with the next change, or after a restart.",
                            behind.get().applied(),
                            log.last(),
                            failure.getMessage());
            return behind.get();
        }
    }

    private Optional<View> asItIs(Path newest, Exception whyNotBuilt) throws IOException {
        try {
            return Optional.of(opened(newest, this::align));
        } catch (UnusableView neither) {
            whyNotBuilt.addSuppressed(neither);
            return Optional.empty();
        }
    }

    private View opened(Path generation, Consumer<View> preparation) throws IOException {
        Generations.checkComplete(generation);
        TornJournal.cut(generation.resolve(Generations.DATABASE).resolve("journal.jrnl"));
        View view = View.open(generation, kinds);
        try {
            refuseAhead(view);
            preparation.accept(view);
        } catch (RuntimeException failure) {
            view.retire(() -> {});
            throw failure;
        }
        return view;
    }

    private void refuseAhead(View view) {
        if (view.applied() > log.last()) {
            throw new UnusableView("it has applied entry " + view.applied() + ", and the log ends at " + log.last()
                    + "; entries that were acknowledged may be lost, look into the log's folder torn");
        }
    }

    /** Marked before the log is applied: after a kill, the next start goes on where this one was. */
    private View build() throws IOException {
        View view = create();
        try {
            Generations.markReady(view.folder());
            bringUp(view);
            return view;
        } catch (IOException | UnusableView failure) {
            discard(view);
            throw failure;
        }
    }

    private View create() throws IOException {
        Path folder = generations.begin();
        try {
            return View.create(folder, kinds);
        } catch (UnusableView failure) {
            Generations.remove(folder);
            throw failure;
        }
    }

    /** A generation of all that the log holds now, not yet {@linkplain #adopt adopted}: a kill leaves the old one in use. */
    View buildBeside() throws IOException {
        View view = create();
        try {
            bringUp(view);
        } catch (RuntimeException failure) {
            discard(view);
            throw failure;
        }
        return view;
    }

    void adopt(View view) throws IOException {
        Generations.markReady(view.folder());
    }

    /** Closes a generation when its last reader has left, and removes its files. */
    void discard(View view) {
        view.retire(() -> {
            try {
                Generations.remove(view.folder());
            } catch (IOException failure) {
                LOG.atWarn()
                        .addKeyValue("view", view.folder())
                        .setCause(failure)
                        .log("An old view was not removed");
            }
        });
    }

    /** First the quads alone, then what is derived from them: so every document is derived once. */
    private void bringUp(View view) {
        catchUp(view);
        align(view);
    }

    private void align(View view) {
        guarded(view.applied(), () -> view.align(after -> () -> batches(after, view.applied()), this::checkOpen));
    }

    /** Applies what the log holds beyond a view. */
    void catchUp(View view) {
        if (view.applied() == log.last()) {
            return;
        }
        try (Load load = new Load(view)) {
            catchUp(load);
            commit(load);
        }
    }

    /** Makes visible what a load has taken. */
    void commit(Load load) {
        guarded(load.taken(), load::commit);
    }

    /** Takes what the log holds beyond a load. */
    void catchUp(Load load) {
        long last = log.last();
        if (load.taken() < last) {
            batches(load.taken(), last).forEachRemaining(batch -> take(load, batch));
        }
    }

    void take(Load load, List<Patch> batch) {
        guarded(load.taken() + batch.size(), () -> load.take(batch));
    }

    /** The log's entries after one number up to another, in groups. */
    Iterator<List<Patch>> batches(long after, long last) {
        return new Batches(log.from(after), last - after);
    }

    /** The entries of a log as patches, in groups of some thousand. Its entries are closed when they end. */
    private final class Batches implements Iterator<List<Patch>> {

        private final Entries<Entry> entries;
        private long left;

        Batches(Entries<Entry> entries, long count) {
            this.entries = entries;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            checkOpen();
            boolean more = left > 0 && entries.hasNext();
            if (!more) {
                entries.close();
            }
            return more;
        }

        @Override
        public List<Patch> next() {
            List<Patch> batch = new ArrayList<>();
            int chars = 0;
            while (left > 0 && entries.hasNext() && batch.size() < BATCH_ENTRIES && chars < BATCH_CHARS) {
                Entry entry = entries.next();
                batch.add(patch(entry));
                chars += entry.patch().length();
                left--;
            }
            return batch;
        }
    }

    /** From now on nothing is built; what is being built is given up. */
    void close() {
        closed = true;
    }

    private void checkOpen() {
        if (closed) {
            throw new UnusableView("the store is being closed");
        }
    }

    private static Patch patch(Entry entry) {
        try {
            return Patch.of(entry.document(), entry.patch());
        } catch (InvalidChange unreadable) {
            throw new StoreFailed(
                    "Entry " + entry.number() + " of the log cannot be applied, and nothing after it: "
                            + unreadable.getMessage(),
                    unreadable);
        }
    }

    void apply(View view, List<Patch> batch, long last) {
        guarded(last, () -> view.apply(batch, last));
    }

    private static void guarded(long last, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | InternalError failure) {
            // TDB2's failures share no type; an InternalError is a fault in a mapped file, such as a full disk
            throw new UnusableView("entries to " + last + " cannot be applied: " + failure.getMessage(), failure);
        }
    }
}
