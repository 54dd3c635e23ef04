package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The place of one child; for one thread at a time. */
final class ExtractionSlot {

    private static final int MOST_DOCUMENTS = 500;

    private final List<String> command;
    private final Duration limit;
    private final ScheduledExecutorService watch;
    private Optional<ExtractionProcess> child = Optional.empty();

    ExtractionSlot(List<String> command, Duration limit, ScheduledExecutorService watch) {
        this.command = command;
        this.limit = limit;
        this.watch = watch;
    }

    /** A child that has read others before may have died of them: the document then has a second try with a new one. */
    Extract ask(Frames.Request request) throws Unextractable {
        long end = System.nanoTime() + limit.toNanos();
        boolean used = child.isPresent();
        try {
            return attempt(request, end);
        } catch (ChildDied died) {
            if (!used || died.late()) {
                throw died.reason(request.kind());
            }
        }
        try {
            return attempt(request, end);
        } catch (ChildDied again) {
            throw again.reason(request.kind());
        }
    }

    private Extract attempt(Frames.Request request, long end) throws ChildDied, Unextractable {
        ExtractionProcess process = process();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> watching = watch.schedule(
                () -> {
                    late.set(true);
                    process.kill();
                },
                end - System.nanoTime(),
                TimeUnit.NANOSECONDS);
        try {
            return process.ask(request);
        } catch (IOException gone) {
            child = Optional.empty();
            throw new ChildDied(late.get(), process.exit());
        } finally {
            watching.cancel(false);
            retireTired();
        }
    }

    private ExtractionProcess process() throws ChildDied {
        if (child.isEmpty()) {
            try {
                child = Optional.of(ExtractionProcess.start(command));
            } catch (IOException notStarted) {
                throw new ChildDied(false, -1);
            }
        }
        return child.get();
    }

    private void retireTired() {
        if (child.isPresent() && child.get().served() >= MOST_DOCUMENTS) {
            close();
        }
    }

    void close() {
        child.ifPresent(ExtractionProcess::close);
        child = Optional.empty();
    }
}
