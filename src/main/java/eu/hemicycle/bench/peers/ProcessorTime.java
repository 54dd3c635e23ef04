package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Processor time of processes, user and system, in milliseconds and steps of ten, as Linux tells it. */
final class ProcessorTime {

    private static final long TICK_MILLIS = 10;
    /** Where the fields stand behind the name in {@code /proc/PID/stat} (proc(5)): utime, and cutime of ended children. */
    private static final int OWN = 11;

    private static final int CHILDREN = 13;

    private ProcessorTime() {}

    /** Whether this system tells it. */
    static boolean isTold() {
        return Files.isReadable(Path.of("/proc/self/stat"));
    }

    /** Of a process since it began, all threads. */
    static long millisOf(long pid) {
        return sum(Path.of("/proc", Long.toString(pid), "stat"), OWN);
    }

    /** Of the processes that this one has started and that have ended. */
    static long millisOfEndedChildren() {
        return sum(Path.of("/proc/self/stat"), CHILDREN);
    }

    /** The most memory that a process ever had from the system, mapped files included, in bytes. */
    static long largestResidentBytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            throw new PeerFailed("Process " + pid + " cannot be measured", ended);
        }
    }

    private static long sum(Path stat, int first) {
        try {
            return millis(Files.readString(stat), first);
        } catch (IOException ended) {
            throw new PeerFailed(stat + " cannot be read", ended);
        }
    }

    /** The name of a program may hold spaces and brackets. */
    static long millis(String stat, int first) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, first, first + 2)
                        .mapToLong(Long::parseLong)
                        .sum()
                * TICK_MILLIS;
    }
}
