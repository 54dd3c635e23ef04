package eu.hemicycle.publish.intake;

import eu.hemicycle.ingest.inputs.Inputs;
import eu.hemicycle.ingest.inputs.Offered;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Examines the next inputs on all processors, and hands them over in their order. How much is held at once is bounded. */
final class ReadAhead implements AutoCloseable {

    private static final int INPUTS_PER_THREAD = 128;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Inputs inputs;
    private final Examiner examiner;
    private final int most;
    private final ExecutorService threads;
    private final Deque<Work> begun = new ArrayDeque<>();
    private long bytes;

    /** An input that is being examined. */
    private record Work(Future<Examined> result, long bytes) {}

    ReadAhead(Inputs inputs, Examiner examiner) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.inputs = inputs;
        this.examiner = examiner;
        this.most = INPUTS_PER_THREAD * processors;
        this.threads = Executors.newFixedThreadPool(processors, work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean hasNext() {
        begin();
        return !begun.isEmpty();
    }

    private void begin() {
        while (begun.size() < most && (begun.isEmpty() || bytes < MOST_BYTES) && inputs.hasNext()) {
            Offered offered = inputs.next();
            long size = offered instanceof Offered.Bytes input ? input.content().length : 0;
            begun.add(new Work(threads.submit(() -> examiner.examine(offered)), size));
            bytes += size;
        }
    }

    Examined next() {
        Work work = begun.remove();
        bytes -= work.bytes();
        try {
            return work.result().get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Examining an input failed: " + fault.getCause(), fault.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while inputs were read", interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        inputs.close();
    }
}
