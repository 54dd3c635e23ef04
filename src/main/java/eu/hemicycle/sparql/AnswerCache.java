package eu.hemicycle.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Answers that were given, by question and version of the data, within a bound of bytes; and one execution for equal
 * questions that come while it is at work. Versions never mix: the version is a part of the question, as are the limits.
 */
final class AnswerCache {

    /** No answer takes more than this part of the room. */
    private static final int SHARE = 8;

    /** What an equal question would meet too, so that those who wait share it. */
    private static final Set<ProblemType> SHARED = Set.of(
            ProblemType.OVER_TIME,
            ProblemType.ANSWER_TOO_LARGE,
            ProblemType.TOO_MUCH_WORK,
            ProblemType.TOO_COMPLEX,
            ProblemType.SEARCH_REFUSED,
            ProblemType.SCRIPT_REFUSED,
            ProblemType.NO_SUCH_GRAPH);

    private final long room;
    private final Cache<Question, Answer> answers;
    private final Map<Question, CompletableFuture<Answer>> atWork = new ConcurrentHashMap<>();

    AnswerCache(DataSize room) {
        this.room = room.toBytes();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(this.room)
                .weigher((Question question, Answer answer) ->
                        (int) Math.min(answer.body().size() + question.text().length(), Integer.MAX_VALUE))
                .executor(Runnable::run)
                .removalListener(AnswerCache::forget)
                .build();
    }

    /** Whether every question is executed for itself. */
    boolean isOff() {
        return room == 0;
    }

    /** The execution of a question. */
    @FunctionalInterface
    interface Execution {
        Answer run() throws IOException;
    }

    private static void forget(@Nullable Question question, @Nullable Answer answer, RemovalCause cause) {
        if (answer != null) {
            answer.body().release();
        }
    }

    /** The answer if it is known; the caller releases its body. */
    Optional<Answer> known(Question question) {
        return Optional.ofNullable(answers.getIfPresent(question))
                .filter(answer -> answer.body().retain())
                .map(Answer::known);
    }

    /**
     * The answer of the execution that is already at work on an equal question, or else of this one.
     *
     * @param waiting the right to wait for another's execution
     * @throws Refused as the execution is refused, or because the time of this request is over
     */
    Answer shared(Question question, Deadline deadline, Supplier<Admission.Ticket> waiting, Execution execution)
            throws IOException {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> other = atWork.putIfAbsent(question, mine);
        if (other == null) {
            return lead(question, mine, execution);
        }
        Optional<Answer> shared = follow(other, deadline, waiting);
        return shared.isPresent() ? shared.get() : execution.run();
    }

    private Answer lead(Question question, CompletableFuture<Answer> mine, Execution execution) throws IOException {
        try {
            Answer answer = execution.run();
            keep(question, answer);
            mine.complete(answer);
            return answer;
        } catch (IOException | RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            atWork.remove(question, mine);
        }
    }

    private void keep(Question asked, Answer answer) {
        if (answer.body().size() <= room / SHARE
                && answer.version().isPresent()
                && answer.body().retain()) {
            answers.put(asked.at(answer.version().getAsLong()), answer);
        }
    }

    /** Empty if the other's answer is gone, or if only the other was refused. */
    private static Optional<Answer> follow(
            CompletableFuture<Answer> other, Deadline deadline, Supplier<Admission.Ticket> waiting) {
        Admission.Ticket ticket = waiting.get();
        try {
            Answer answer = other.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            return answer.body().retain() ? Optional.of(answer.known()) : Optional.empty();
        } catch (TimeoutException late) {
            throw deadline.refusal();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw deadline.refusal();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused
                    && SHARED.contains(refused.problem().type())) {
                throw refused;
            }
            return Optional.empty();
        } finally {
            ticket.close();
        }
    }
}
