package eu.hemicycle.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongTriesTest {

    private final AtomicLong now = new AtomicLong();
    private final WrongTries tries = new WrongTries(3, now::get);

    @Test
    void afterSomeWrongTokensAnAddressWaits() {
        tries.count("192.0.2.1");
        tries.count("192.0.2.1");
        assertThat(tries.wait("192.0.2.1")).isZero();
        tries.count("192.0.2.1");
        assertThat(tries.wait("192.0.2.1")).isEqualTo(60);
        assertThat(tries.wait("192.0.2.2")).isZero();
    }

    @Test
    void aMinuteLaterItMayTryAgain() {
        for (int i = 0; i < 5; i++) {
            tries.count("192.0.2.1");
        }
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(tries.wait("192.0.2.1")).isEqualTo(1);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(tries.wait("192.0.2.1")).isZero();
    }
}
