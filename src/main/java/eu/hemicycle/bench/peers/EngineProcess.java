package eu.hemicycle.bench.peers;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that an engine runs in, ended with this one at the latest. What it prints goes to a file. */
final class EngineProcess implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;
    private static final long MINUTES_TO_END = 5;
    private static final long QUIET_WINDOW_MILLIS = 2_000;
    private static final long QUIET_PROCESSOR_MILLIS = 60;

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread end = new Thread(this::destroy);

    private EngineProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** What is waited for. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws InterruptedException;
    }

    static EngineProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            EngineProcess started = new EngineProcess(name, builder.start(), log);
            Runtime.getRuntime().addShutdownHook(started.end);
            return started;
        } catch (IOException failed) {
            throw new PeerFailed(name + " cannot be started", failed);
        }
    }

    /** Runs a command to its end. Returns the processor time that it took, in milliseconds. */
    static long run(String name, List<String> command, Path log) throws InterruptedException {
        long before = ProcessorTime.millisOfEndedChildren();
        try (EngineProcess running = start(name, command, Map.of(), log)) {
            if (running.process.waitFor() != 0) {
                throw new PeerFailed(name + " failed; see " + log);
            }
        }
        return ProcessorTime.millisOfEndedChildren() - before;
    }

    /** Whether a program of this name or path can be run. */
    static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder).resolve(program))
                .anyMatch(file -> file.toFile().canExecute());
    }

    /** A port of this machine that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new PeerFailed("No free port", none);
        }
    }

    long processorMillis() {
        return ProcessorTime.millisOf(process.pid());
    }

    long largestResidentBytes() {
        return ProcessorTime.largestResidentBytes(process.pid());
    }

    void await(Condition ready, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (!ready.holds()) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new PeerFailed(name + " has ended; see " + log);
            }
            if (System.nanoTime() > until) {
                throw new PeerFailed(name + " was not ready after " + most.toMinutes() + " minutes; see " + log);
            }
        }
    }

    /** Waits until the process does next to nothing of its own, so that what is measured next is the questions. */
    void awaitQuiet(Duration most) throws InterruptedException {
        await(this::isQuiet, most);
    }

    private boolean isQuiet() throws InterruptedException {
        long before = processorMillis();
        process.waitFor(QUIET_WINDOW_MILLIS, TimeUnit.MILLISECONDS);
        return process.isAlive() && processorMillis() - before <= QUIET_PROCESSOR_MILLIS;
    }

    private void destroy() {
        process.destroy();
    }

    @Override
    public void close() {
        destroy();
        try {
            if (!process.waitFor(MINUTES_TO_END, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException shuttingDown) {
            process.destroyForcibly();
        }
    }
}
