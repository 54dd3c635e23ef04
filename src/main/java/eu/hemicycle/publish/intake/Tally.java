package eu.hemicycle.publish.intake;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.OwnPublication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many inputs ended in which way, by the kind of what was in them. Not safe for use by several threads. */
public final class Tally {

    private static final String UNREAD = "unread inputs";
    private static final Counts NOTHING = new Counts(0, 0, 0, 0);
    private static final Counts CREATED = new Counts(1, 0, 0, 0);
    private static final Counts CHANGED = new Counts(0, 1, 0, 0);
    private static final Counts UNCHANGED = new Counts(0, 0, 1, 0);
    private static final Counts REFUSED = new Counts(0, 0, 0, 1);

    /** One line's numbers. */
    public record Counts(long created, long changed, long unchanged, long refused) {

        Counts plus(Counts other) {
            return new Counts(
                    created + other.created,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    refused + other.refused);
        }

        @Override
        public String toString() {
            return "new %d, changed %d, unchanged %d, refused %d".formatted(created, changed, unchanged, refused);
        }
    }

    private final Map<String, Counts> kinds = new TreeMap<>();
    private final Map<String, Long> account = new TreeMap<>();

    public void count(Outcome outcome) {
        add(kind(outcome.id()), counts(outcome));
    }

    private static Counts counts(Outcome outcome) {
        if (outcome instanceof Outcome.New) {
            return CREATED;
        }
        if (outcome instanceof Outcome.Changed) {
            return CHANGED;
        }
        return outcome instanceof Outcome.Unchanged || outcome instanceof Outcome.Older ? UNCHANGED : REFUSED;
    }

    /** Counts a document of another parliament. */
    public void count(String kind, OwnPublication.Result result) {
        add(
                kind,
                switch (result) {
                    case NEW -> CREATED;
                    case CHANGED -> CHANGED;
                    case UNCHANGED -> UNCHANGED;
                });
    }

    /** Counts a document of another parliament that breaks its rules. */
    public void countRefused(String kind) {
        add(kind, REFUSED);
    }

    /** Counts an input of which it is not known what it holds. */
    public void countUnread() {
        add(UNREAD, REFUSED);
    }

    /** Counts what was counted elsewhere. */
    public void add(String kind, Counts counts) {
        kinds.merge(kind, counts, Counts::plus);
    }

    /** Adds to the account of what was rewritten, left out or not found. */
    public void account(Map<String, Long> phrases) {
        phrases.forEach((phrase, count) -> account.merge(phrase, count, Long::sum));
    }

    private static String kind(DocumentId id) {
        return switch (id.part()) {
            case QUESTION -> "questions";
            case ANSWER -> "answers";
            case ANNEX -> "annexes";
        };
    }

    public Map<String, Counts> kinds() {
        return Map.copyOf(kinds);
    }

    public Map<String, Long> account() {
        return Map.copyOf(account);
    }

    public Counts all() {
        return kinds.values().stream().reduce(NOTHING, Counts::plus);
    }

    public boolean anyRefused() {
        return all().refused() > 0;
    }

    /** The closing lines of a run: the account of data files, then one line for each kind, then one for all. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        account.forEach((phrase, count) -> lines.add(phrase + ": " + count));
        kinds.forEach((kind, counts) -> lines.add(kind + ": " + counts));
        lines.add(all().toString());
        return lines;
    }
}
