package eu.hemicycle.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times one question on one engine: so often in a row that steps of ten milliseconds do not matter, once in each round.
 * What takes long is asked in fewer rounds. Not for several threads.
 */
final class Sampler {

    private static final long WARMING_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int WARMING_REQUESTS = 4000;
    private static final int MOST_REQUESTS = 1000;
    /** Of processor time for one sample, which is told in steps of ten, and of waiting for it at most. */
    private static final double SAMPLE_MILLIS = 150;

    private static final double SAMPLE_WALL_MILLIS = 2_000;
    private static final double BUDGET_MILLIS = 40_000;

    private final Serving serving;
    private final String text;
    private final String accept;
    private final List<Cost> samples = new ArrayList<>();
    private int repetitions = 1;
    private int rounds;

    Sampler(Serving serving, PeerQuery query) {
        this.serving = serving;
        this.text = query.text();
        this.accept = new AnswerReader(query.parsed()).accept();
    }

    /** Asks until compilers and caches have had their chance, and learns how much it takes. */
    void warm(int mostRounds) throws InterruptedException {
        long begun = System.nanoTime();
        Cost cost = sample(1);
        for (int i = 1; i < WARMING_REQUESTS && System.nanoTime() - begun < WARMING_NANOS; i *= 2) {
            cost = sample(i);
        }
        repetitions = repetitions(cost);
        rounds = (int) bounded(BUDGET_MILLIS / (repetitions * cost.wallMillis()), mostRounds);
    }

    private static int repetitions(Cost cost) {
        double enough = SAMPLE_MILLIS / Math.max(Cost.LEAST_MILLIS, cost.processorMillis());
        return (int) bounded(Math.min(enough, SAMPLE_WALL_MILLIS / cost.wallMillis()), MOST_REQUESTS);
    }

    private static double bounded(double number, double most) {
        return Math.max(1, Math.min(most, number));
    }

    /** @param number of the round, from 0 */
    void round(int number) throws InterruptedException {
        if (number < rounds) {
            samples.add(sample(repetitions));
        }
    }

    private Cost sample(int times) throws InterruptedException {
        long processor = serving.process().processorMillis();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
            serving.exchange().askAndForget(text, accept);
        }
        double waited = (System.nanoTime() - wall) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        return new Cost((serving.process().processorMillis() - processor) / (double) times, waited / times);
    }

    Cost median() {
        return Cost.median(samples);
    }
}
