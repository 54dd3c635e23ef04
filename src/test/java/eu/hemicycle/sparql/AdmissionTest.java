package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Who is let in, who waits, who is told to come back and when; on a clock that the test moves. */
class AdmissionTest {

    private final AtomicLong clock = new AtomicLong(5_000_000_000L);

    @Test
    void oneClientHasTwoQueriesAtOnceAndNoThird() {
        Admission admission = admission(10, 0, Duration.ZERO);
        Admission.Ticket first = admit(admission, "a");
        admit(admission, "a");

        Problem problem = refusal(admission, "a");

        assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_AT_ONCE);
        assertThat(problem.retryAfter()).isEqualTo(1);
        first.close();
        admit(admission, "a");
        admit(admission, "b");
    }

    @Test
    void aClientThatUsedItsTimeIsToldWhenItHasSomeAgain() {
        Admission admission = admission(10, 0, Duration.ZERO);
        useUp(admission, "a");

        // Two queries of 40 s used 80 s; 50 s over, at half a second a second.
        Problem problem = refusal(admission, "a");

        assertThat(problem.type()).isEqualTo(ProblemType.TIME_USED_UP);
        assertThat(problem.retryAfter()).isEqualTo(100);
        clock.addAndGet(Duration.ofSeconds(99).toNanos());
        assertThat(refusal(admission, "a").retryAfter()).isEqualTo(1);
        clock.addAndGet(Duration.ofSeconds(1).toNanos() + 1);
        admit(admission, "a").close();
    }

    @Test
    void aClientBelowItsShareIsNeverRefused() {
        Admission admission = admission(10, 0, Duration.ZERO);
        for (int i = 0; i < 100; i++) {
            Admission.Ticket ticket = admit(admission, "a");
            clock.addAndGet(Duration.ofSeconds(5).toNanos());
            ticket.close();
            clock.addAndGet(Duration.ofSeconds(6).toNanos());
        }
        assertThat(admit(admission, "a")).isNotNull();
    }

    @Test
    void theTimeOfOneClientIsNotAnothers() {
        Admission admission = admission(10, 0, Duration.ZERO);
        useUp(admission, "a");

        admit(admission, "b").close();
    }

    @Test
    void workThatTakesNoPlaceIsAsMuchAtOnceAsAClientLikesUntilItsTimeIsUsedUp() {
        AtomicLong processor = new AtomicLong();
        Admission admission = admission(1, 0, Duration.ZERO);
        List<Admission.Ticket> tickets = IntStream.range(0, 40)
                .mapToObj(number -> admission.charge("a", processor::get))
                .toList();
        admit(admission, "a").close();
        processor.addAndGet(Duration.ofSeconds(1).toNanos());
        tickets.forEach(Admission.Ticket::close);

        // Forty times a second of work: 10 s over, at half a second a second.
        Problem problem = catchThrowableOfType(Refused.class, () -> admission.charge("a", processor::get))
                .problem();

        assertThat(problem.type()).isEqualTo(ProblemType.TIME_USED_UP);
        assertThat(problem.retryAfter()).isEqualTo(20);
        assertThat(refusal(admission, "a").type()).isEqualTo(ProblemType.TIME_USED_UP);
        admission.charge("b", processor::get).close();
        clock.addAndGet(Duration.ofSeconds(20).toNanos() + 1);
        admission.charge("a", processor::get).close();
    }

    @Test
    void timeUsedByQueriesIsMissingForOtherWork() {
        Admission admission = admission(10, 0, Duration.ZERO);
        useUp(admission, "a");

        assertThat(catchThrowableOfType(Refused.class, () -> admission.charge("a", clock::get))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.TIME_USED_UP);
    }

    @Test
    void whenAllPlacesAreTakenAndNobodyMayWaitTheEndpointIsBusy() {
        Admission admission = admission(1, 0, Duration.ofSeconds(1));
        Admission.Ticket running = admit(admission, "a");

        Problem problem = refusal(admission, "b");

        assertThat(problem.type()).isEqualTo(ProblemType.BUSY);
        assertThat(problem.retryAfter()).isEqualTo(1);
        running.close();
        admit(admission, "b").close();
    }

    @Test
    void aQueryThatWaitsTooLongIsRefusedAndItsClientGetsItsPlaceBack() {
        Admission admission = admission(1, 1, Duration.ofMillis(10));
        Admission.Ticket running = admit(admission, "a");

        assertThat(refusal(admission, "b").type()).isEqualTo(ProblemType.BUSY);
        assertThat(refusal(admission, "b").type()).isEqualTo(ProblemType.BUSY);
        assertThat(refusal(admission, "b").type()).isEqualTo(ProblemType.BUSY);
        running.close();
    }

    @Test
    void aWaitingQueryRunsWhenAPlaceIsFree() throws Exception {
        Admission admission = admission(1, 1, Duration.ofSeconds(30));
        Admission.Ticket running = admit(admission, "a");
        CompletableFuture<Admission.Ticket> waiting = CompletableFuture.supplyAsync(() -> admit(admission, "b"));

        running.close();

        waiting.get(30, TimeUnit.SECONDS).close();
    }

    private Admission admission(int running, int waiting, Duration patience) {
        Limits limits = new Limits(
                Duration.ofSeconds(10),
                DataSize.ofKilobytes(64),
                100,
                DataSize.ofMegabytes(1),
                running,
                waiting,
                patience,
                2,
                Duration.ofSeconds(30),
                DataSize.ofKilobytes(1),
                100,
                500,
                1_000,
                DataSize.ofKilobytes(1));
        return new Admission(limits, clock::get);
    }

    private Admission.Ticket admit(Admission admission, String client) {
        return admission.admit(client, new Deadline(Duration.ofSeconds(60), clock::get));
    }

    private void useUp(Admission admission, String client) {
        List<Admission.Ticket> tickets = List.of(admit(admission, client), admit(admission, client));
        clock.addAndGet(Duration.ofSeconds(40).toNanos());
        tickets.forEach(Admission.Ticket::close);
    }

    private Problem refusal(Admission admission, String client) {
        return catchThrowableOfType(Refused.class, () -> admit(admission, client))
                .problem();
    }
}
