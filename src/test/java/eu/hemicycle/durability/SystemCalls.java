package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a process asks of the system for its data folder, seen and tampered with by Debian's {@code strace}. */
final class SystemCalls {

    private static final List<String> WRITING = List.of(
            "write",
            "writev",
            "pwrite64",
            "pwritev",
            "fsync",
            "fdatasync",
            "ftruncate",
            "fallocate",
            "rename",
            "renameat",
            "renameat2",
            "unlink",
            "unlinkat",
            "mkdir",
            "rmdir",
            "msync");
    private static final Pattern LINE = Pattern.compile("(?<thread>\\d+) +(?<name>[a-z0-9]+)\\((?<rest>.*)");

    private SystemCalls() {}

    /**
     * The n-th call of one name by some thread.
     *
     * @param of what the trace says of it
     */
    record Call(String name, int number, String of) {

        boolean isSync() {
            return name.equals("fsync") || name.equals("fdatasync");
        }

        boolean isWrite() {
            return name.contains("write");
        }

        /** A tracer that kills the process as it makes this call. Signals are not sent under {@code --seccomp-bpf}. */
        List<String> fatal() {
            return tracer("signal=KILL");
        }

        /** A tracer that fails this call with an error, such as {@code EIO}. */
        List<String> failing(String error) {
            return tracer("error=" + error, "--seccomp-bpf");
        }

        private List<String> tracer(String how, String... more) {
            List<String> tracer = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
            tracer.addAll(List.of(more));
            tracer.addAll(List.of("-e", "trace=" + name, "-e", "inject=" + name + ":" + how + ":when=" + number));
            return tracer;
        }

        @Override
        public String toString() {
            return name + " no " + number + ": " + of;
        }
    }

    static boolean canBeTraced() throws IOException, InterruptedException {
        try {
            Process probe = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .start();
            return probe.waitFor(30, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** A tracer that writes down every call. */
    static List<String> tracer(Path log) {
        return List.of(
                "strace",
                "-f",
                "-y",
                "-qq",
                "--seccomp-bpf",
                "-o",
                log.toString(),
                "-e",
                "trace=" + String.join(",", WRITING));
    }

    /** A tracer that stops the process at every call and prints the call. */
    static List<String> stopping() {
        String all = String.join(",", WRITING);
        return List.of("strace", "-f", "-y", "-s", "0", "-e", "trace=" + all, "-e", "inject=" + all + ":signal=STOP");
    }

    /** Every call in a trace that is about the data folder, in the order in which they were made. */
    static List<Call> about(Path data, Path trace) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Call> calls = new LinkedHashMap<>();
        for (String line : Files.readAllLines(trace)) {
            Matcher call = LINE.matcher(line);
            if (call.matches()) {
                String name = call.group("name");
                int number = counts.merge(call.group("thread") + name, 1, Integer::sum);
                if (line.contains(data.toString())) {
                    calls.putIfAbsent(name + number, new Call(name, number, call.group("rest")));
                }
            }
        }
        assertThat(calls).as("calls about %s", data).isNotEmpty();
        return List.copyOf(calls.values());
    }

    /** So many of the calls of one kind, spread over all of them. */
    static List<Call> sample(List<Call> calls, Predicate<Call> kind, int most) {
        List<Call> all = calls.stream().filter(kind).toList();
        double stride = Math.max(1, (double) all.size() / most);
        return IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(index -> all.get((int) (index * stride)))
                .toList();
    }
}
