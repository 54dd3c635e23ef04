package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.log.DiskFloor;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that says what it has committed, watched from outside and killed there. */
public final class Child implements AutoCloseable {

    /** Begins the line that a process prints when a commit has returned; the number of what was committed last follows. */
    public static final String ACKNOWLEDGED = "acknowledged ";

    /** A last step that no process reaches. */
    static final long FOR_EVER = Long.MAX_VALUE / 2;

    private static final int LONGEST_SECONDS = 300;

    private final Process process;
    private final BufferedReader output;
    private final List<String> refusals = new ArrayList<>();
    private long acknowledged;
    private long commits;
    private boolean acknowledgedAfterRefusal;
    private volatile boolean hung;

    private Child(Process process, long first) {
        this.process = process;
        process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).whenComplete((ended, late) -> endIfLate(late));
        this.output = process.inputReader();
        this.acknowledged = first;
    }

    /**
     * How a process is started.
     *
     * @param before what stands before the command, such as a tracer
     * @param main the class and its arguments
     */
    public record Command(List<String> before, List<String> main) {

        /** Any class that commits until it is killed. */
        public static Command of(Class<?> main, String... arguments) {
            List<String> words = new ArrayList<>(List.of(main.getName()));
            words.addAll(List.of(arguments));
            return new Command(List.of(), words);
        }

        /** The publisher of steps from {@code first} to {@code last}, exclusive. */
        static Command publisher(Path data, Path ontology, long first, long last) {
            return publisher(data, ontology, first, last, 0, "mapped", "alone", DiskFloor.DEFAULT);
        }

        /** The same on a data folder whose generations take each other's place all the time. */
        static Command rebuilder(Path data, Path ontology, long first) {
            return publisher(data, ontology, first, FOR_EVER, 0, "mapped", "rebuilding", DiskFloor.DEFAULT);
        }

        /** The same with TDB2's files written by system calls, going on after so many refusals. */
        static Command direct(Path data, Path ontology, long first, long last, int patience) {
            return publisher(data, ontology, first, last, patience, "direct", "alone", DiskFloor.DEFAULT);
        }

        /** The same as the publisher, going on until the disk has no room at all. */
        static Command floorless(Path data, Path ontology, long first, int patience) {
            return publisher(data, ontology, first, FOR_EVER, patience, "mapped", "alone", new DiskFloor(0));
        }

        private static Command publisher(
                Path data,
                Path ontology,
                long first,
                long last,
                int patience,
                String fileMode,
                String rebuilding,
                DiskFloor floor) {
            return of(
                    Publisher.class,
                    data.toString(),
                    ontology.toString(),
                    Long.toString(first),
                    Long.toString(last),
                    Integer.toString(patience),
                    fileMode,
                    rebuilding,
                    Long.toString(floor.bytes()));
        }

        Command under(List<String> tracer) {
            return new Command(tracer, main);
        }

        /** What the system is asked to run. */
        List<String> words() {
            List<String> words = new ArrayList<>(before);
            words.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-cp",
                    System.getProperty("java.class.path")));
            words.addAll(main);
            return words;
        }

        /** @param first what counts as acknowledged until it says more */
        public Child start(long first) throws IOException {
            return new Child(
                    new ProcessBuilder(words())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    first);
        }
    }

    /** A process that does nothing any more must not keep its test waiting. */
    private void endIfLate(@Nullable Throwable late) {
        if (late != null) {
            hung = true;
            close();
        }
    }

    /** Reads on until so many commits more are acknowledged, or the process has ended. */
    public void awaitCommits(int more) throws IOException {
        long wanted = commits + more;
        while (commits < wanted && readLine()) {}
    }

    private boolean readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            return false;
        }
        if (line.startsWith(ACKNOWLEDGED)) {
            acknowledged = Long.parseLong(line.substring(ACKNOWLEDGED.length()));
            commits++;
            acknowledgedAfterRefusal = !refusals.isEmpty();
        } else if (line.startsWith(Publisher.REFUSED)) {
            refusals.add(line.substring(Publisher.REFUSED.length()));
        }
        return true;
    }

    /** Lets the process go on for a time, kills it by its handle, which leaves its output open, and hears it to the end. */
    public void killAfter(int milliseconds) throws IOException, InterruptedException {
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** @return the exit code */
    int awaitEnd() throws IOException, InterruptedException {
        while (readLine()) {}
        int exit = process.waitFor();
        assertThat(hung)
                .as("the process did nothing for %d seconds and had to be killed", LONGEST_SECONDS)
                .isFalse();
        return exit;
    }

    /** What was acknowledged last: for the publisher, steps counted from the workload's first. */
    public long acknowledged() {
        return acknowledged;
    }

    List<String> refusals() {
        return refusals;
    }

    /** Whether anything was acknowledged after something had been refused. */
    boolean acknowledgedAfterRefusal() {
        return acknowledgedAfterRefusal;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
