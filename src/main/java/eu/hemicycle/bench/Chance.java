package eu.hemicycle.bench;

import java.util.List;
import java.util.Random;

/**
 * A row of draws that depends on nothing but what it is made for. {@link Random} is used because its documentation fixes
 * every number that it gives, on every Java platform.
 */
final class Chance {

    private final Random random;

    private Chance(Random random) {
        this.random = random;
    }

    /** The row of one purpose at one place: equal arguments give equal draws. */
    static Chance of(long seed, String purpose, long place) {
        return new Chance(new Random(mixed(mixed(mixed(seed) + purpose.hashCode()) + place)));
    }

    /** Neighbouring numbers come out unrelated (the finalizer of SplitMix64, Steele, Lea and Flood 2014). */
    private static long mixed(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to {@code bound}, which is not reached. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From 0 to 1, which is not reached. */
    double fraction() {
        return random.nextDouble();
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
