package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.durability.SystemCalls.Call;
import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every call by which a commit reaches the disk may be the last one, or fail: nothing acknowledged is lost and nothing is
 * shown in part. TDB2 writes its files by calls here, because writes to mapped files cannot be seen from outside. What a
 * kill leaves is looked at for every call, and some processes are truly killed.
 */
class SteppedCommitIT {

    private static final int ONE_CALL_IN = Extent.of("calls.one-in", 40, 1);
    private static final int MOST_KILLS = Extent.of("kills.stepped", 2, 40);
    private static final int MOST_FAULTS = Extent.of("faults.stepped", 1, 40);
    private static final long BEFORE = 2L * Workload.GROUP;
    private static final long AFTER = 4L * Workload.GROUP;
    private static final int PATIENCE = 3;
    private static final int FEWEST_CALLS = 100;

    @TempDir
    static Path folder;

    private static Ontology ontology;
    private static Workload workload;
    private static Path before;
    private static Path data;
    private static List<Call> calls;

    private long steps;
    private long longestOpening;

    @BeforeAll
    static void prepare() throws Exception {
        assumeTrue(
                SystemCalls.canBeTraced(),
                "strace is not here or may not trace (Debian: apt-get install strace; containers need SYS_PTRACE)");
        ontology = SmallOntology.in(folder.resolve("ontology"));
        workload = new Workload(ontology);
        before = folder.resolve("before");
        data = folder.resolve("data");
        try (Child child = publisher(before, 0, BEFORE, 0).start(0)) {
            assertThat(child.awaitEnd()).isZero();
        }
        calls = traced();
    }

    private static List<Call> traced() throws Exception {
        Path trace = folder.resolve("trace");
        fresh();
        try (Child child = publisher(data, BEFORE, AFTER, 0)
                .under(SystemCalls.tracer(trace))
                .start(BEFORE)) {
            assertThat(child.awaitEnd()).isZero();
        }
        return SystemCalls.about(data, trace);
    }

    @Test
    void aProcessThatEndsAtAnyCallLosesNothing() throws Exception {
        SoftAssertions every = new SoftAssertions();
        fresh();
        int changes = 0;
        int seen = 0;
        Child.Command publisher = publisher(data, BEFORE, AFTER, 0).under(SystemCalls.stopping());
        try (SteppedProcess process = SteppedProcess.start(publisher.words(), BEFORE)) {
            while (process.next()) {
                if (changesFiles(process.call()) && changes++ % ONE_CALL_IN == 0) {
                    every.assertThatCode(() -> inspectCopy(process.acknowledged()))
                            .as(process.call())
                            .doesNotThrowAnyException();
                    seen++;
                }
            }
            every.assertThat(process.acknowledged()).isEqualTo(AFTER);
        }
        Extent.seen("calls that change files", changes);
        Extent.seen("calls after which the folder was opened", seen);
        Extent.seen("longest opening with inspection, ms", longestOpening / 1_000_000);
        every.assertAll();
        assertThat(changes).isGreaterThan(FEWEST_CALLS);
    }

    /** A sync leaves nothing that was not there before, as long as only the process ends. */
    private boolean changesFiles(String call) {
        return call.contains(data.toString()) && !call.contains("sync(");
    }

    private void inspectCopy(long acknowledged) throws IOException, InterruptedException {
        Path left = folder.resolve("left");
        Folders.remove(left);
        Folders.copy(data, left);
        long begun = System.nanoTime();
        new Inspection(left, ontology, workload).steps(acknowledged);
        longestOpening = Math.max(longestOpening, System.nanoTime() - begun);
    }

    @Test
    void aProcessKilledAtAnyCallLosesNothing() throws Exception {
        SoftAssertions every = new SoftAssertions();
        int killed = 0;
        List<Call> last = SystemCalls.sample(calls, call -> true, MOST_KILLS);
        for (Call call : last) {
            try (Child child = under(call.fatal(), 0)) {
                killed += child.awaitEnd() == 0 ? 0 : 1;
                every.assertThatCode(() -> inspect(child.acknowledged()))
                        .as(call.toString())
                        .doesNotThrowAnyException();
            }
        }
        every.assertAll();
        assertThat(killed).as("processes that were killed").isGreaterThan(last.size() * 9 / 10);
    }

    @Test
    void afterAFailedSyncNothingIsAcknowledged() throws Exception {
        SoftAssertions every = new SoftAssertions();
        List<Call> syncs = new ArrayList<>(SystemCalls.sample(calls, Call::isSync, MOST_FAULTS));
        syncs.add(indexFolder());
        for (Call call : syncs) {
            try (Child child = under(call.failing("EIO"), PATIENCE)) {
                int exit = child.awaitEnd();
                every.assertThat(exit).as("exit code after EIO at " + call).isNotZero();
                every.assertThat(child.acknowledgedAfterRefusal())
                        .as(call.toString())
                        .isFalse();
                every.assertThatCode(() -> inspect(child.acknowledged()))
                        .as(call.toString())
                        .doesNotThrowAnyException();
            }
        }
        every.assertAll();
    }

    /** Lucene itself takes no notice if the sync of its folder fails. */
    private static Call indexFolder() {
        return calls.stream()
                .filter(call -> call.isSync() && call.toString().contains("/index>"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFullDiskAtAnyWriteLosesNothingAndWritingGoesOnOnceThereIsRoom() throws Exception {
        SoftAssertions every = new SoftAssertions();
        for (Call call : SystemCalls.sample(calls, Call::isWrite, MOST_FAULTS)) {
            try (Child child = under(call.failing("ENOSPC"), PATIENCE)) {
                child.awaitEnd();
                every.assertThatCode(() -> inspect(child.acknowledged()))
                        .as(call.toString())
                        .doesNotThrowAnyException();
            }
            every.assertThatCode(this::goOn).as("going on after " + call).doesNotThrowAnyException();
        }
        every.assertAll();
    }

    private void goOn() throws Exception {
        try (Child child = publisher(data, steps, AFTER + Workload.GROUP, 0).start(steps)) {
            assertThat(child.awaitEnd()).isZero();
            inspect(child.acknowledged());
        }
    }

    private Child under(List<String> tracer, int patience) throws IOException, InterruptedException {
        fresh();
        return publisher(data, BEFORE, AFTER, patience).under(tracer).start(BEFORE);
    }

    private void inspect(long acknowledged) throws IOException {
        steps = new Inspection(data, ontology, workload).steps(acknowledged);
    }

    private static Child.Command publisher(Path where, long first, long last, int patience) {
        return Child.Command.direct(where, folder.resolve("ontology"), first, last, patience);
    }

    /** The data folder as it was before the commits. */
    private static void fresh() throws IOException, InterruptedException {
        Folders.remove(data);
        Folders.copy(before, data);
    }
}
