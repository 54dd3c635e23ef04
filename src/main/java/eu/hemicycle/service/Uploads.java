package eu.hemicycle.service;

import eu.hemicycle.document.Run;
import eu.hemicycle.ingest.inputs.InputBounds;
import eu.hemicycle.ingest.inputs.NamedInputs;
import eu.hemicycle.ingest.inputs.UntilClosed;
import eu.hemicycle.ops.AdminProblem;
import eu.hemicycle.ops.IngestRun;
import eu.hemicycle.ops.UploadedFile;
import eu.hemicycle.publish.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpStatus;

/** Reads uploads, some at once, into the archive; what several bring at the same time shares the syncs of the disk. */
final class Uploads implements ApplicationListener<ContextClosedEvent>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int AT_ONCE = 8;
    private static final int WAITING = 1000;
    private static final int REMEMBERED = 100;

    private final WayIn wayIn;
    private final Supplier<Run> names;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService readers = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Uploads::reader);

    /** The newest first. */
    private final Deque<UploadRun> runs = new ArrayDeque<>();

    private volatile boolean closed;

    Uploads(WayIn wayIn, Supplier<Run> names) {
        this.wayIn = wayIn;
        this.names = names;
    }

    private static Thread reader(Runnable work) {
        return new Thread(work, "upload");
    }

    /** @param refusal why nothing can be written now, if that is so */
    UploadRun begin(UploadedFile file, Optional<String> refusal) {
        UploadRun run = new UploadRun(names.get(), file.name());
        try {
            refusal.ifPresent(why -> {
                throw new RejectedExecutionException(why);
            });
            readers.execute(() -> read(file, run));
        } catch (RejectedExecutionException refused) {
            remove(file);
            throw new AdminProblem(HttpStatus.SERVICE_UNAVAILABLE, refusal.orElseGet(this::busy));
        }
        remember(run);
        return run;
    }

    private String busy() {
        return closed ? "The service is stopping." : "Too many uploads wait; send it again in a while.";
    }

    private void remember(UploadRun run) {
        synchronized (runs) {
            runs.addFirst(run);
            while (runs.size() > REMEMBERED + WAITING) {
                runs.removeLast();
            }
        }
    }

    List<IngestRun> known() {
        synchronized (runs) {
            return runs.stream().limit(REMEMBERED).map(UploadRun::now).toList();
        }
    }

    Optional<UploadRun> known(String id) {
        synchronized (runs) {
            return runs.stream().filter(run -> run.id().equals(id)).findFirst();
        }
    }

    /** What is told of runs that have ended may quote documents. */
    void forgetEnded() {
        synchronized (runs) {
            runs.removeIf(run -> run.end().isDone());
        }
    }

    private void read(UploadedFile file, UploadRun run) {
        Optional<String> failure = Optional.of("The program has a fault; the log holds the details.");
        try {
            failure = take(file, run);
        } catch (RuntimeException failed) {
            LOG.error("The upload {} was not read to its end", file.name(), failed);
            failure = Optional.of(String.valueOf(failed.getMessage()));
        } finally {
            run.end(clock.instant(), failure);
            remove(file);
        }
    }

    private Optional<String> take(UploadedFile file, UploadRun run) {
        Intake intake = wayIn.intake();
        try (NamedInputs all =
                        NamedInputs.received(file.content(), file.name(), file.url(), InputBounds.ORDINARY, LOG::info);
                UntilClosed inputs = new UntilClosed(all, () -> closed)) {
            run.expect(inputs.expected());
            if (file.reinstate()) {
                intake.reinstate(inputs, run.run(), file.again(), run);
            } else {
                intake.take(inputs, run.run(), file.again(), run);
            }
            return inputs.isCut()
                    ? Optional.of("The service stopped. What is counted stays; send the file again for the rest.")
                    : Optional.empty();
        }
    }

    private static void remove(UploadedFile file) {
        try {
            Files.deleteIfExists(file.content());
        } catch (IOException stays) {
            LOG.warn("The upload {} was not removed: {}", file.content(), stays.getMessage());
        }
    }

    /** Before the last requests are waited for, so that those that wait for a run are answered. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        close();
    }

    @Override
    public void close() {
        closed = true;
        readers.shutdown();
        try {
            while (!readers.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.info("An upload is still being read; the service waits for it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
