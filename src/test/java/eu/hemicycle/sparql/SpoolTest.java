package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The place where an answer waits until it is whole. */
class SpoolTest {

    @Test
    void contentInMemoryAndInAFileIsTheSame() throws IOException {
        byte[] content = "0123456789 é ".repeat(300).getBytes(StandardCharsets.UTF_8);
        Spool small = spool(10_000, 10_000);
        Spool spilled = spool(10_000, 1_000);
        try {
            small.write(content);
            for (byte value : content) {
                spilled.write(value);
            }
            assertThat(small.inFile()).isFalse();
            assertThat(spilled.inFile()).isTrue();
            assertThat(spilled.content().readAllBytes()).isEqualTo(content);
            assertThat(copied(spilled)).isEqualTo(copied(small)).isEqualTo(content);
            assertThat(spilled.entityTag()).isEqualTo(small.entityTag());
            assertThat(spilled.size()).isEqualTo(content.length);
        } finally {
            spilled.release();
        }
    }

    @Test
    void anotherContentHasAnotherTag() {
        assertThat(Spool.of(new byte[] {1}).entityTag())
                .isNotEqualTo(Spool.of(new byte[] {2}).entityTag());
    }

    @Test
    void theLimitIsExact() throws IOException {
        spool(100, 10).write(new byte[99]);
        Spool full = spool(100, 10);
        full.write(new byte[100]);
        full.verify();

        assertThatThrownBy(() -> full.write(1)).isInstanceOf(Refused.class);
    }

    @Test
    void aRefusalThatASerialiserSwallowsIsKept() {
        Spool spool = spool(1, 1);

        assertThatThrownBy(() -> spool.write(new byte[2])).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> spool.write(new byte[0])).isInstanceOf(Refused.class);
        assertThatThrownBy(spool::verify).isInstanceOf(Refused.class);
    }

    @Test
    void everyWriteLooksAtTheDeadline() {
        Spool late = new Spool(100, 100, () -> {
            throw new Refused(ProblemType.OVER_TIME, "late");
        });

        assertThatThrownBy(() -> late.write(1)).isInstanceOf(Refused.class).hasMessage("late");
    }

    private static Spool spool(long limit, int inMemory) {
        return new Spool(limit, inMemory, () -> {});
    }

    private static byte[] copied(Spool spool) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        spool.copyTo(copy);
        return copy.toByteArray();
    }
}
