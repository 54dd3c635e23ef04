package eu.hemicycle.publish.intake;

import eu.hemicycle.document.Run;
import eu.hemicycle.ingest.inputs.Inputs;
import eu.hemicycle.ingest.inputs.UntilClosed;
import eu.hemicycle.publish.Outcome;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose files are taken into an archive while it is served, and moved to {@code done} or, with the reason beside
 * them, to {@code refused} in it. A file is taken when it has stopped changing; what is written under a hidden name or one
 * that ends with {@code .part}, and renamed when it is whole, is never taken too early.
 */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST_AT_ONCE = 500;
    private static final long SECONDS_BETWEEN_SCANS = 60;

    private final InboxFolder folder;
    private final Intake intake;
    private final Function<List<String>, Inputs> open;
    private final Supplier<Run> runs;
    private final Duration settling;
    private final WatchService watch;
    private final Thread thread = new Thread(this::work, "inbox");
    private volatile boolean closed;

    /**
     * Begins to watch.
     *
     * @param open what the paths of files stand for
     * @param settling how long a file has to stay as it is before it is taken
     * @throws IOException if the folder cannot be made or watched
     */
    public Inbox(Path folder, Intake intake, Function<List<String>, Inputs> open, Supplier<Run> runs, Duration settling)
            throws IOException {
        this.folder = InboxFolder.open(folder, settling);
        this.intake = intake;
        this.open = open;
        this.runs = runs;
        this.settling = settling;
        this.watch = folder.getFileSystem().newWatchService();
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        thread.start();
    }

    private void work() {
        try {
            while (!closed) {
                List<Path> settled = folder.settled(MOST_AT_ONCE);
                if (settled.isEmpty()) {
                    await();
                } else {
                    take(settled);
                }
            }
        } catch (ClosedWatchServiceException ended) {
            LOG.debug("The inbox is closed");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            LOG.error("The inbox {} is no longer watched; restart the service when the cause is gone", folder, failure);
        }
    }

    /** Waits for the next event, and not long while files are still changing. */
    private void await() throws InterruptedException {
        WatchKey key = folder.isSettling()
                ? watch.poll(settling.toMillis(), TimeUnit.MILLISECONDS)
                : watch.poll(SECONDS_BETWEEN_SCANS, TimeUnit.SECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
            if (!closed) {
                TimeUnit.MILLISECONDS.sleep(settling.toMillis());
            }
        }
    }

    private void take(List<Path> files) {
        Map<Path, List<String>> reasons = new LinkedHashMap<>();
        List<String> names = files.stream().map(Path::toString).toList();
        try (Inputs inputs = new UntilClosed(open.apply(names), () -> closed)) {
            intake.take(inputs, runs.get(), false, new Listener(files, reasons));
        }
        reasons.forEach(folder::settle);
    }

    /** Ends watching when what is being taken has been committed. */
    @Override
    public void close() {
        closed = true;
        try {
            watch.close();
            thread.join();
        } catch (IOException failure) {
            LOG.warn("The inbox was not closed: {}", failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gathers for each file why something in it was refused. */
    private record Listener(List<Path> files, Map<Path, List<String>> reasons) implements IntakeListener {

        @Override
        public void document(Outcome outcome) {
            LOG.info("inbox: {} {}", outcome.id(), outcome.getClass().getSimpleName());
        }

        @Override
        public void unread() {}

        @Override
        public void input(String origin, List<String> refused) {
            files.stream()
                    .filter(file -> origin.equals(file.toString()) || origin.startsWith(file + "!"))
                    .forEach(file -> reasons.computeIfAbsent(file, unused -> new ArrayList<>())
                            .addAll(refused));
            refused.forEach(reason -> LOG.warn("inbox: refused: {}", reason));
        }
    }
}
