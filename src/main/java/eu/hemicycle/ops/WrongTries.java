package eu.hemicycle.ops;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Counts wrong tokens by address, so that nobody can try many. A minute after the first, the count starts again. */
final class WrongTries {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int KNOWN_ADDRESSES = 10_000;

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    private record Tries(long since, int count) {

        boolean over(long now) {
            return now - since >= MINUTE;
        }
    }

    WrongTries(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    void count(String address) {
        long now = nanoTime.getAsLong();
        if (tries.size() >= KNOWN_ADDRESSES) {
            tries.values().removeIf(known -> known.over(now));
        }
        tries.merge(
                address,
                new Tries(now, 1),
                (known, first) -> known.over(now) ? first : new Tries(known.since(), known.count() + 1));
    }

    /** Seconds until an address may try again; 0 if it may now. */
    long wait(String address) {
        long now = nanoTime.getAsLong();
        Tries known = tries.get(address);
        if (known == null || known.over(now) || known.count() < perMinute) {
            return 0;
        }
        return Duration.ofNanos(MINUTE - (now - known.since()))
                .plusNanos(999_999_999)
                .toSeconds();
    }
}
