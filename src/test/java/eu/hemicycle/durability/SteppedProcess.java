package eu.hemicycle.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A publisher that Debian's {@code strace} stops at each call by which something reaches the disk. While it is stopped its
 * data folder is what a kill at that moment would leave: the system keeps what was written, the process is asked for
 * nothing more.
 */
final class SteppedProcess implements AutoCloseable {

    private static final String STOPPED = "--- SIGSTOP {";
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final Process tracer;
    private final BufferedReader trace;
    private final BufferedReader output;
    private String call = "";
    private long acknowledged;

    private SteppedProcess(Process tracer, long first) {
        this.tracer = tracer;
        this.trace = new BufferedReader(new InputStreamReader(tracer.getErrorStream(), StandardCharsets.UTF_8));
        this.output = tracer.inputReader();
        this.acknowledged = first;
    }

    /** @param command of the publisher, as it is started without a tracer */
    static SteppedProcess start(List<String> command, long first) throws IOException {
        return new SteppedProcess(new ProcessBuilder(command).start(), first);
    }

    /**
     * Lets the process go on to its next call.
     *
     * @return whether it is stopped; if not, it has ended
     */
    boolean next() throws IOException, InterruptedException {
        if (!call.isEmpty()) {
            goOn();
        }
        for (String line = trace.readLine(); line != null; line = trace.readLine()) {
            if (line.contains(STOPPED)) {
                Awaitility.await()
                        .atMost(LONGEST_STOP)
                        .pollInterval(Duration.ofMillis(1))
                        .until(this::isStopped);
                hear();
                return true;
            }
            call = line.contains("(") ? line : call;
        }
        hear();
        return false;
    }

    private ProcessHandle publisher() {
        return tracer.children().findFirst().orElseThrow();
    }

    private void goOn() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-CONT", Long.toString(publisher().pid()))
                .start()
                .waitFor();
    }

    private boolean isStopped() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + publisher().pid() + "/task"))) {
            for (Path thread : threads.toList()) {
                String state = Files.readString(thread.resolve("stat"));
                char letter = state.charAt(state.lastIndexOf(')') + 2);
                if (letter != 't' && letter != 'T') {
                    return false;
                }
            }
            return true;
        }
    }

    /** Takes in what was printed before the stop. */
    private void hear() throws IOException {
        while (output.ready()) {
            String line = output.readLine();
            if (line != null && line.startsWith(Child.ACKNOWLEDGED)) {
                acknowledged = Long.parseLong(line.substring(Child.ACKNOWLEDGED.length()));
            }
        }
    }

    /** The call at which the process is stopped, as the tracer prints it, with the paths of files. */
    String call() {
        return call;
    }

    /** How many steps were acknowledged before. */
    long acknowledged() {
        return acknowledged;
    }

    @Override
    public void close() {
        tracer.descendants().forEach(ProcessHandle::destroyForcibly);
        tracer.destroyForcibly();
    }
}
