package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Takes a request through admission and Fuseki to a whole answer. */
final class Evaluator {

    private final Limits limits;
    private final Admission admission;
    private final Watchdog watchdog;
    private final RunningQueries running;
    private final FusekiMount fuseki;
    private final LongSupplier nanoTime;

    Evaluator(
            Limits limits,
            Admission admission,
            Watchdog watchdog,
            RunningQueries running,
            FusekiMount fuseki,
            LongSupplier nanoTime) {
        this.limits = limits;
        this.admission = admission;
        this.watchdog = watchdog;
        this.running = running;
        this.fuseki = fuseki;
        this.nanoTime = nanoTime;
    }

    /**
     * The answer in the chosen format, whole.
     *
     * @throws Refused if the request is refused by the policy, at any point
     */
    Answer answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Evaluation.Target target,
            Accept.Choice choice,
            Deadline deadline)
            throws IOException {
        long asked = nanoTime.getAsLong();
        Watchdog.Watch watch = watchdog.watch(deadline);
        try {
            Admission.Ticket ticket = ticket(request, target, deadline);
            long started = nanoTime.getAsLong();
            try {
                Answer answer = evaluate(request, response, target, choice, deadline);
                String timing = "wait;dur=%s, run;dur=%s".formatted(millis(started - asked), millis(since(started)));
                return answer.with("Server-Timing", timing);
            } finally {
                ticket.close();
            }
        } finally {
            watch.close();
        }
    }

    private Admission.Ticket ticket(HttpServletRequest request, Evaluation.Target target, Deadline deadline) {
        boolean free = target instanceof Evaluation.QueryTarget query && Probes.isProbe(query.query());
        return free ? Admission.free() : admission.admit(Clients.of(request.getRemoteAddr()), deadline);
    }

    private Answer evaluate(
            HttpServletRequest request,
            HttpServletResponse response,
            Evaluation.Target target,
            Accept.Choice choice,
            Deadline deadline)
            throws IOException {
        Spool spool = new Spool(limits.answer().toBytes(), (int) limits.memory().toBytes(), deadline::check);
        RunningQueries.Work work = running.begin(target, deadline);
        try {
            Evaluation evaluation = new Evaluation(target, choice.format(), deadline, spool, limits);
            long version = fuseki.dispatch(request, response, evaluation);
            return new Answer(200, choice.contentType(), spool, OptionalLong.of(version), Map.of());
        } catch (RuntimeException e) {
            spool.release();
            throw e;
        } finally {
            work.end();
        }
    }

    private long since(long started) {
        return nanoTime.getAsLong() - started;
    }

    private static String millis(long nanos) {
        return String.format(
                Locale.ROOT, "%.1f", nanos / (double) Duration.ofMillis(1).toNanos());
    }
}
