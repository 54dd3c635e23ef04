package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Takes a request to a whole answer: one that is known, or through admission and Fuseki to a new one. */
final class Evaluator {

    private final Limits limits;
    private final Admission admission;
    private final Shared shared;
    private final LongSupplier nanoTime;

    /**
     * What outlasts a change of limits.
     *
     * @param counted which changes without the data
     * @param version of the data now
     */
    record Shared(
            Watchdog watchdog,
            RunningQueries running,
            AnswerCache answers,
            QueryLog log,
            FusekiMount fuseki,
            CountedGraph counted,
            DatasetVersion version) {}

    Evaluator(Limits limits, Shared shared, LongSupplier nanoTime) {
        this.limits = limits;
        this.admission = new Admission(limits, nanoTime);
        this.shared = shared;
        this.nanoTime = nanoTime;
    }

    /**
     * One request, with all that is needed to answer it.
     *
     * @param asksCounts whether it names the {@link CountedGraph}
     * @param explains whether how it is answered is wanted in place of the answer
     */
    private record Asked(
            HttpServletRequest request,
            HttpServletResponse response,
            Evaluation.Target target,
            Accept.Choice choice,
            Deadline deadline,
            boolean asksCounts,
            boolean explains) {

        String client() {
            return Clients.of(request.getRemoteAddr());
        }

        boolean isProbe() {
            return target instanceof Evaluation.QueryTarget query && Probes.isProbe(query.query());
        }
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
        return evaluated(request, response, target, choice, deadline, false).answer();
    }

    /**
     * What came of a request.
     *
     * @param explanation empty if the answer was there already
     */
    record Evaluated(Answer answer, Optional<Explanation> explanation) {}

    /**
     * How a query is answered, which is known when it has been: the operators, and the rows that they made. In words in
     * place of the answer.
     *
     * @throws Refused if the request is refused by the policy, at any point
     */
    Evaluated explain(
            HttpServletRequest request,
            HttpServletResponse response,
            Evaluation.Target target,
            Accept.Choice choice,
            Deadline deadline)
            throws IOException {
        return evaluated(request, response, target, choice, deadline, true);
    }

    private Evaluated evaluated(
            HttpServletRequest request,
            HttpServletResponse response,
            Evaluation.Target target,
            Accept.Choice choice,
            Deadline deadline,
            boolean explains)
            throws IOException {
        long start = nanoTime.getAsLong();
        Watchdog.Watch watch = shared.watchdog().watch(deadline, ClientConnection.goneClient(request));
        String outcome = ProblemType.INTERNAL.key();
        try {
            Evaluated evaluated = evaluated(new Asked(
                    request,
                    response,
                    target,
                    choice,
                    deadline,
                    shared.counted().isAskedBy(target),
                    explains));
            outcome = evaluated.answer().isKnown() ? QueryLog.CACHED : QueryLog.ANSWERED;
            return evaluated;
        } catch (Refused e) {
            outcome = e.problem().type().key();
            throw e;
        } finally {
            watch.close();
            shared.log().ended(target, Duration.ofNanos(since(start)), outcome);
        }
    }

    /**
     * The right to do other work for the client of a request; it is one of the client's queries.
     *
     * @throws Refused as {@link Admission#admit} refuses a query
     */
    Admission.Ticket admit(HttpServletRequest request, Deadline deadline) {
        return admission.admit(Clients.of(request.getRemoteAddr()), deadline);
    }

    /**
     * The right to do other work on the account of the client of a request, beside its queries.
     *
     * @param time as {@link Admission#charge} takes it
     * @throws Refused as {@link Admission#charge} does
     */
    Admission.Ticket charge(HttpServletRequest request, LongSupplier time) {
        return admission.charge(Clients.of(request.getRemoteAddr()), time);
    }

    private Evaluated evaluated(Asked asked) throws IOException {
        Optional<Question> question = isPassing(asked)
                ? Optional.empty()
                : Question.of(asked.target(), asked.choice(), shared.version().number(), limits);
        if (question.isEmpty()) {
            return execute(asked);
        }
        Optional<Answer> known = shared.answers().known(question.get());
        Answer answer = known.isPresent()
                ? known.get()
                : shared.answers()
                        .shared(question.get(), asked.deadline(), () -> admission.join(asked.client()), () -> execute(
                                        asked)
                                .answer());
        return new Evaluated(answer, Optional.empty());
    }

    /** Whether the answer is for this request alone. */
    private boolean isPassing(Asked asked) {
        return asked.isProbe()
                || asked.asksCounts()
                || asked.explains()
                || shared.answers().isOff();
    }

    private Evaluated execute(Asked asked) throws IOException {
        long arrived = nanoTime.getAsLong();
        Admission.Ticket ticket =
                asked.isProbe() ? Admission.free() : admission.admit(asked.client(), asked.deadline());
        long started = nanoTime.getAsLong();
        try {
            Evaluation evaluation = evaluation(asked);
            Answer answer = evaluate(asked, evaluation);
            Explanation explanation = evaluation.explanation();
            String timing = "wait;dur=%s, run;dur=%s, engine;desc=\"%s\""
                    .formatted(millis(started - arrived), millis(since(started)), explanation.engine());
            return new Evaluated(answer.with(Answer.TIMING, timing), Optional.of(explanation));
        } finally {
            ticket.close();
        }
    }

    private Evaluation evaluation(Asked asked) {
        Deadline deadline = asked.deadline();
        Spool spool = new Spool(limits.answer().toBytes(), (int) limits.memory().toBytes(), deadline::check);
        return new Evaluation(asked.target(), asked.asksCounts(), asked.choice().format(), deadline, spool, limits);
    }

    private Answer evaluate(Asked asked, Evaluation evaluation) {
        Spool spool = evaluation.spool();
        RunningQueries.Work work = shared.running().begin(asked.target(), asked.deadline());
        try {
            OptionalLong version =
                    OptionalLong.of(shared.fuseki().dispatch(asked.request(), asked.response(), evaluation));
            shared.log().answered(asked.target(), evaluation.written());
            if (asked.explains()) {
                spool.release();
                Spool text = Spool.of(evaluation.explanation().text().getBytes(StandardCharsets.UTF_8));
                return new Answer(200, "text/plain;charset=utf-8", text, version, Map.of());
            }
            return new Answer(200, asked.choice().contentType(), spool, version, Map.of());
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
        long tenths = (nanos + 50_000) / 100_000;
        return tenths / 10 + "." + tenths % 10;
    }
}
