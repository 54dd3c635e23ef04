package eu.hemicycle.sparql;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The queries at work, which can be seen and stopped one by one. */
public final class RunningQueries {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String STOPPED = "The operator of this endpoint stopped the query.";
    private static final String HEAVY =
            "Memory ran short, and this query had asked for most of it. Ask for less at once, or load a dump.";

    private final LongSupplier nanoTime;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Work> works = new ConcurrentHashMap<>();

    RunningQueries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A query on the thread that executes it, until it ends. */
    final class Work {

        private final long id = ids.incrementAndGet();
        private final long started = nanoTime.getAsLong();
        private final long thread = Thread.currentThread().getId();
        private final long allocatedBefore = THREADS.getThreadAllocatedBytes(thread);
        private final Evaluation.Target target;
        private final Deadline deadline;

        private Work(Evaluation.Target target, Deadline deadline) {
            this.target = target;
            this.deadline = deadline;
            works.put(id, this);
        }

        private long allocated() {
            return THREADS.getThreadAllocatedBytes(thread) - allocatedBefore;
        }

        private RunningQuery seen() {
            return new RunningQuery(
                    id,
                    Duration.ofNanos(nanoTime.getAsLong() - started),
                    allocated(),
                    QueryLog.masked(target.describe()));
        }

        void end() {
            works.remove(id);
        }
    }

    Work begin(Evaluation.Target target, Deadline deadline) {
        return new Work(target, deadline);
    }

    boolean isIdle() {
        return works.isEmpty();
    }

    /** Those that are executed now, the oldest first. */
    public List<RunningQuery> list() {
        return works.values().stream()
                .map(Work::seen)
                .sorted(Comparator.comparingLong(RunningQuery::id))
                .toList();
    }

    /** Ends a query, whose client gets an error. False if it is not at work any more. */
    public boolean stop(long id) {
        return end(works.get(id), Problem.of(ProblemType.STOPPED, STOPPED));
    }

    /** Ends the query that has asked for most memory, if it asked for at least so many bytes. */
    boolean stopLargest(long atLeast) {
        return works.values().stream()
                .filter(work -> work.allocated() >= atLeast)
                .max(Comparator.comparingLong(Work::allocated))
                .map(work -> end(work, Problem.of(ProblemType.TOO_MUCH_WORK, HEAVY)))
                .orElse(false);
    }

    private static boolean end(@Nullable Work work, Problem why) {
        if (work == null) {
            return false;
        }
        work.deadline.stop(why);
        return true;
    }
}
