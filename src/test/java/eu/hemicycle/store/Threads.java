package eu.hemicycle.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads of a test; what fails in one fails the test. */
final class Threads implements AutoCloseable {

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final List<Future<?>> started = new ArrayList<>();

    Future<?> start(Callable<?> work) {
        Future<?> future = pool.submit(work);
        started.add(future);
        return future;
    }

    /** Runs and waits. */
    void run(Runnable work) {
        join(start(Executors.callable(work)));
    }

    static void join(Future<?> future) {
        try {
            future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new AssertionError("A thread of the test failed", failure.getCause());
        } catch (InterruptedException | TimeoutException stuck) {
            throw new AssertionError("A thread of the test is stuck", stuck);
        }
    }

    @Override
    public void close() {
        try {
            started.forEach(Threads::join);
        } finally {
            pool.shutdownNow();
        }
    }
}
