package eu.hemicycle.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    /** proc(5), with a name that holds what parts the fields. */
    private static final String STAT =
            "42 (virtuoso-t) 2 (x) S 1 42 42 0 -1 4194560 100 5 0 0 250 50 7 3 20 0 14 0 1000 1000000 500";

    @Test
    void userAndSystemTimeAreAddedAndTicksAreTenMilliseconds() {
        assertThat(ProcessorTime.millis(STAT, 11)).isEqualTo(3000);
        assertThat(ProcessorTime.millis(STAT, 13)).isEqualTo(100);
    }

    @Test
    void thisProcessHasTakenTimeAndMemory() {
        assumeTrue(ProcessorTime.isTold(), "needs Linux");
        long pid = ProcessHandle.current().pid();
        assertThat(ProcessorTime.millisOf(pid)).isPositive();
        assertThat(ProcessorTime.largestResidentBytes(pid)).isGreaterThan(1 << 20);
        assertThat(ProcessorTime.millisOfEndedChildren()).isNotNegative();
    }
}
