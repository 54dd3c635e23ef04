package eu.hemicycle.catalogue.history;

import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.EntryHead;
import eu.hemicycle.log.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log without its payloads, in memory: read once, and followed whenever it is asked. The log's times are those of a
 * clock, which may be set back; here they never fall. Safe for use by several threads.
 */
public final class Timeline {

    private final ChangeLog log;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<String> documents = new ArrayList<>();
    private final NavigableSet<Integer> newest = new TreeSet<>();
    private @Nullable Instant clock;

    public Timeline(ChangeLog log) {
        this.log = log;
    }

    /**
     * The moments after a number, in order.
     *
     * @param most how many at most
     */
    public synchronized List<Moment> after(long number, int most) {
        follow();
        int from = (int) Math.min(Math.max(number, 0), moments.size());
        return part(moments, from, most);
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

    /** What happened to a document last. */
    public Optional<Moment> newest(String document) {
        return of(document).stream().reduce((one, other) -> other);
    }

    /** What happened to each document last, after a number, in order. */
    public synchronized List<Moment> newestAfter(long number, int most) {
        follow();
        return moments(newest.tailSet((int) Math.max(number, 0), true).stream(), most);
    }

    /** What happened to each document last, before a number, latest first. */
    public synchronized List<Moment> newestBefore(long number, int most) {
        follow();
        int end = (int) Math.min(number - 1, moments.size());
        return moments(newest.headSet(end, false).descendingSet().stream(), most);
    }

    private List<Moment> moments(Stream<Integer> chosen, int most) {
        return chosen.limit(most).map(moments::get).toList();
    }

    /** The number of the last moment before a time; 0 if there is none. */
    public synchronized long lastBefore(Instant time) {
        follow();
        int low = 0;
        int high = moments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments.get(middle).time().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The keys of documents in the order in which they first came, taken back or not. */
    public synchronized List<String> documents(int from, int most) {
        follow();
        return part(documents, Math.min(from, documents.size()), most);
    }

    private static <T> List<T> part(List<T> all, int from, int most) {
        return List.copyOf(all.subList(from, (int) Math.min((long) from + most, all.size())));
    }

    /** Redactions after a number, in order. */
    public List<Moment> redactionsAfter(long number) {
        return after(number, Integer.MAX_VALUE).stream()
                .filter(moment -> moment.kind() == Kind.REDACTED && !moment.erased())
                .toList();
    }

    private void follow() {
        if (log.last() == moments.size()) {
            return;
        }
        try (Entries<EntryHead> entries = log.heads(moments.size())) {
            entries.forEachRemaining(this::add);
        }
    }

    private void add(EntryHead entry) {
        if (entry.kind() == Kind.REDACTED) {
            redact(entry.document());
        }
        place(entry.document(), moments.size());
        moments.add(new Moment(entry.number(), entry.document(), entry.kind(), time(entry), false));
        clock = entry.time();
    }

    private void place(String document, int place) {
        List<Integer> own = places.get(document);
        if (own == null) {
            own = new ArrayList<>(1);
            places.put(document, own);
            documents.add(document);
        } else {
            newest.remove(own.get(own.size() - 1));
        }
        own.add(place);
        newest.add(place);
    }

    /** Entries that were written together have one time. */
    private Instant time(EntryHead entry) {
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
            moments.set(place, new Moment(moment.number(), document, moment.kind(), moment.time(), true));
        }
    }
}
