package eu.hemicycle.catalogue.history;

import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log without its payloads, in memory: read once, and followed whenever it is asked. The log's times are those of a
 * clock, which may be set back; here they never fall. Safe for use by several threads.
 */
public final class Timeline {

    private final ChangeLog log;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private @Nullable Instant clock;

    public Timeline(ChangeLog log) {
        this.log = log;
    }

    /** The number of the newest entry of which this knows, after following the log. */
    public synchronized long last() {
        follow();
        return moments.size();
    }

    /**
     * The moments after a number, in order.
     *
     * @param most how many at most
     */
    public synchronized List<Moment> after(long number, int most) {
        follow();
        int from = (int) Math.min(Math.max(number, 0), moments.size());
        return List.copyOf(moments.subList(from, Math.min(from + most, moments.size())));
    }

    /** The moment of an entry; empty if there is no such entry. */
    public Optional<Moment> at(long number) {
        return number < 1 ? Optional.empty() : after(number - 1, 1).stream().findFirst();
    }

    /** Everything that happened to a document, in order. */
    public synchronized List<Moment> of(String document) {
        follow();
        return places.getOrDefault(document, List.of()).stream()
                .map(moments::get)
                .toList();
    }

    /**
     * What happened to each document last, up to and including an entry, in the order in which it happened.
     *
     * @param number of the last entry that counts
     */
    public synchronized List<Moment> newest(long number) {
        follow();
        return places.values().stream()
                .flatMap(of -> of.stream().filter(place -> place < number).reduce((one, other) -> other).stream())
                .sorted()
                .map(moments::get)
                .toList();
    }

    private void follow() {
        if (log.last() == moments.size()) {
            return;
        }
        try (Entries entries = log.from(moments.size())) {
            entries.forEachRemaining(this::add);
        }
    }

    private void add(Entry entry) {
        if (entry.kind() == Kind.REDACTED) {
            redact(entry.document());
        }
        places.computeIfAbsent(entry.document(), unknown -> new ArrayList<>()).add(moments.size());
        moments.add(new Moment(entry.number(), entry.document(), entry.kind(), time(entry)));
        clock = entry.time();
    }

    /** Entries that were written together have one time. */
    private Instant time(Entry entry) {
        Instant own = entry.time().truncatedTo(ChronoUnit.MILLIS);
        if (moments.isEmpty()) {
            return own;
        }
        Instant before = moments.get(moments.size() - 1).time();
        if (entry.time().equals(clock)) {
            return before;
        }
        return own.isAfter(before) ? own : before.plusMillis(1);
    }

    /** The log may hold the payload for a moment longer; nobody asks for it from now on. */
    private void redact(String document) {
        for (int place : places.getOrDefault(document, List.of())) {
            Moment moment = moments.get(place);
            moments.set(place, new Moment(moment.number(), document, Kind.REDACTED, moment.time()));
        }
    }
}
