package eu.hemicycle.ingest.extraction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Reads documents in child processes of this program: 256 MiB of memory, 30 seconds for each document, no net. Children
 * are started when first needed, used for many documents and replaced after a failure. Safe for use by several threads.
 */
public final class Extractor implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final BlockingDeque<ExtractionSlot> free = new LinkedBlockingDeque<>();
    private final List<ExtractionSlot> slots;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, Extractor::watchThread);

    /** @param children how many documents may be read at the same time */
    public Extractor(int children) {
        this(children, WorkerCommand.forThisProgram(), LIMIT);
    }

    Extractor(int children, List<String> command, Duration limit) {
        watch.setRemoveOnCancelPolicy(true);
        for (int i = 0; i < children; i++) {
            free.add(new ExtractionSlot(List.copyOf(command), limit, watch));
        }
        slots = List.copyOf(free);
    }

    private static Thread watchThread(Runnable task) {
        Thread thread = new Thread(task, "extraction watch");
        thread.setDaemon(true);
        return thread;
    }

    /** @throws Unextractable if the document gives no lines; no other document is harmed then */
    public Extract extract(DocumentKind kind, byte[] document) throws Unextractable {
        ExtractionSlot slot = take();
        try {
            return slot.ask(new Frames.Request(kind, document));
        } finally {
            free.addFirst(slot);
        }
    }

    private ExtractionSlot take() {
        try {
            return free.takeFirst();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to read a document", interrupted);
        }
    }

    /** Ends the children. Nothing is being read any more. */
    @Override
    public void close() {
        watch.shutdownNow();
        slots.forEach(ExtractionSlot::close);
    }
}
