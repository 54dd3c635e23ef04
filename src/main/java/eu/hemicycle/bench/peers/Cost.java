package eu.hemicycle.bench.peers;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one request costs.
 *
 * @param processorMillis of the engine's process, all threads
 * @param wallMillis as the client waits
 */
record Cost(double processorMillis, double wallMillis) {

    /** Below this a process of which times are told in steps of ten milliseconds is said to have taken nothing. */
    static final double LEAST_MILLIS = 0.01;

    /** Of each figure by itself. */
    static Cost median(List<Cost> samples) {
        return new Cost(median(samples, Cost::processorMillis), median(samples, Cost::wallMillis));
    }

    private static double median(List<Cost> samples, ToDoubleFunction<Cost> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is no median of nothing");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How many times the processor time of another this is. */
    double ratioTo(Cost other) {
        return Math.max(LEAST_MILLIS, processorMillis) / Math.max(LEAST_MILLIS, other.processorMillis);
    }

    /** NaN of nothing. */
    static double geometricMean(Collection<Double> ratios) {
        double[] logarithms = ratios.stream().mapToDouble(Math::log).toArray();
        return Math.exp(Arrays.stream(logarithms).average().orElse(Double.NaN));
    }
}
