package eu.hemicycle.sparql;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Lets queries in: a few run, a few wait a moment in the order of their coming, and no client takes more than its share
 * of places or of time. Time comes back continuously, so a client that has used its minute need not wait a whole one.
 */
final class Admission {

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();
    /** Above this number of known clients, those with nothing to their account are forgotten. */
    private static final int KNOWN_CLIENTS = 10_000;

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    Admission(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.places = new Semaphore(limits.running(), true);
    }

    /** The right to run one query; closing it gives the place back and takes the time used from the client's account. */
    @FunctionalInterface
    interface Ticket {
        void close();
    }

    /** A ticket for what neither waits nor counts. */
    static Ticket free() {
        return () -> {};
    }

    /** @throws Refused with 429 if the client has no place or no time left, with 503 if there is no place in time */
    Ticket admit(String client, Deadline deadline) {
        enter(client);
        try {
            takePlace(deadline);
        } catch (Refused e) {
            leave(client, 0);
            throw e;
        }
        long start = nanoTime.getAsLong();
        return () -> {
            places.release();
            leave(client, nanoTime.getAsLong() - start);
        };
    }

    /** The right to wait for the answer of another's query: it takes one of the client's places, but no time. */
    Ticket join(String client) {
        enter(client);
        return () -> leave(client, 0);
    }

    /**
     * The right to do work that takes time but no place, however much of the client's is done at once.
     *
     * @param time what the work takes from the account, in nanoseconds on a clock of its own
     * @throws Refused with 429 if the client has no time left
     */
    Ticket charge(String client, LongSupplier time) {
        change(client, Account::requireTime);
        long start = time.getAsLong();
        return () -> {
            long used = time.getAsLong() - start;
            change(client, account -> account.use(used));
        };
    }

    private void enter(String client) {
        change(client, Account::enter);
    }

    private void change(String client, UnaryOperator<Account> change) {
        long now = nanoTime.getAsLong();
        if (accounts.size() > KNOWN_CLIENTS) {
            accounts.values().removeIf(account -> account.at(now).isClear());
        }
        accounts.compute(client, (key, known) -> change.apply(known == null ? new Account(0, 0, now) : known.at(now)));
    }

    private void leave(String client, long used) {
        accounts.computeIfPresent(client, (key, known) -> {
            Account account = known.at(nanoTime.getAsLong()).leave(used);
            return account.isClear() ? null : account;
        });
    }

    private void takePlace(Deadline deadline) {
        if (tryPlace(0)) {
            return;
        }
        if (waiting.incrementAndGet() > limits.waiting()) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            long patience =
                    Math.min(limits.waitAtMost().toNanos(), deadline.remaining().toNanos());
            if (!tryPlace(patience)) {
                throw busy();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean tryPlace(long nanos) {
        try {
            return places.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refused busy() {
        return new Refused(Problem.of(ProblemType.BUSY, "Other queries are running. Try again in a moment.")
                .retryAfter(1));
    }

    /** What one client has running, and the nanoseconds of query time it has used and not yet got back. */
    private final class Account {

        private final int running;
        private final double used;
        private final long since;

        Account(int running, double used, long since) {
            this.running = running;
            this.used = used;
            this.since = since;
        }

        private double perNano() {
            return limits.timePerMinute().toNanos() / MINUTE;
        }

        Account at(long now) {
            return new Account(running, Math.max(used - (now - since) * perNano(), 0), now);
        }

        boolean isClear() {
            return running == 0 && used <= 0;
        }

        Account enter() {
            if (running >= limits.runningPerClient()) {
                throw new Refused(Problem.of(
                                ProblemType.TOO_MANY_AT_ONCE,
                                "One client has at most %d queries at once. Wait for the answer of one."
                                        .formatted(limits.runningPerClient()))
                        .retryAfter(1));
            }
            Account solvent = requireTime();
            return new Account(solvent.running + 1, solvent.used, solvent.since);
        }

        /** @throws Refused if there is no time left */
        Account requireTime() {
            double over = used - limits.timePerMinute().toNanos();
            if (over >= 0) {
                throw usedUp(over / perNano() / Duration.ofSeconds(1).toNanos());
            }
            return this;
        }

        private Refused usedUp(double seconds) {
            return new Refused(Problem.of(
                            ProblemType.TIME_USED_UP,
                            "One client has %s s of query time a minute, and yours is used up."
                                    .formatted(Durations.seconds(limits.timePerMinute())))
                    .retryAfter(Durations.retrySeconds(seconds)));
        }

        Account use(long nanos) {
            return new Account(running, used + nanos, since);
        }

        Account leave(long nanos) {
            return new Account(running - 1, used + nanos, since);
        }
    }
}
