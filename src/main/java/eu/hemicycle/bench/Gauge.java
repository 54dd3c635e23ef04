package eu.hemicycle.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What this process has used since a moment. Processor time counts every thread, the compiler's and the collector's too;
 * it is what compares on a machine that others use as well.
 */
public final class Gauge {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Path STATUS = Path.of("/proc/self/status");

    private final long processor;
    private final long wall;

    private Gauge(long processor, long wall) {
        this.processor = processor;
        this.wall = wall;
    }

    static Gauge fromNow() {
        return new Gauge(SYSTEM.getProcessCpuTime(), System.nanoTime());
    }

    /** From the start of the process. */
    static Gauge fromTheStart() {
        long age = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        return new Gauge(0, System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(age));
    }

    long processorMillis() {
        return TimeUnit.NANOSECONDS.toMillis(SYSTEM.getProcessCpuTime() - processor);
    }

    long wallMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - wall);
    }

    /** Processor time of the calling thread alone. */
    static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What is left on the heap after a full collection. */
    static long heapBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The most memory that the process ever had from the system, mapped files included; 0 where Linux does not tell. */
    static long largestResidentBytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** The length of all files in and under a folder. */
    public static long bytesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
