package eu.hemicycle.cli;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.OwnPublication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many inputs ended in which way, by the kind of what was in them. */
final class Tally {

    private static final String UNREAD = "unread inputs";

    /** One line's numbers. */
    private static final class Counts {

        private long fresh;
        private long changed;
        private long unchanged;
        private long refused;

        void count(Outcome outcome) {
            if (outcome instanceof Outcome.New) {
                fresh++;
            } else if (outcome instanceof Outcome.Changed) {
                changed++;
            } else if (outcome instanceof Outcome.Unchanged || outcome instanceof Outcome.Older) {
                unchanged++;
            } else {
                refused++;
            }
        }

        void count(OwnPublication.Result result) {
            switch (result) {
                case NEW -> fresh++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
            }
        }

        @Override
        public String toString() {
            return "new %d, changed %d, unchanged %d, refused %d".formatted(fresh, changed, unchanged, refused);
        }
    }

    private final Map<String, Counts> kinds = new TreeMap<>();
    private final Map<String, Long> account = new TreeMap<>();
    private final Counts all = new Counts();

    void count(Outcome outcome) {
        kinds.computeIfAbsent(kind(outcome.id()), kind -> new Counts()).count(outcome);
        all.count(outcome);
    }

    /** Counts a document of another parliament. */
    void count(String kind, OwnPublication.Result result) {
        Counts counts = kinds.computeIfAbsent(kind, absent -> new Counts());
        counts.count(result);
        all.count(result);
    }

    /** Counts a document of another parliament that breaks its rules. */
    void countRefused(String kind) {
        kinds.computeIfAbsent(kind, absent -> new Counts()).refused++;
        all.refused++;
    }

    private static String kind(DocumentId id) {
        return switch (id.part()) {
            case QUESTION -> "questions";
            case ANSWER -> "answers";
            case ANNEX -> "annexes";
        };
    }

    /** Counts an input of which it is not known what it holds. */
    void countUnread() {
        kinds.computeIfAbsent(UNREAD, kind -> new Counts()).refused++;
        all.refused++;
    }

    boolean anyRefused() {
        return all.refused > 0;
    }

    /** Adds to the account of what was rewritten, left out or not found. */
    void account(Map<String, Long> phrases) {
        phrases.forEach((phrase, count) -> account.merge(phrase, count, Long::sum));
    }

    /** The closing lines of a run: the account of data files, then one line for each kind, then one for all. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        account.forEach((phrase, count) -> lines.add(phrase + ": " + count));
        kinds.forEach((kind, counts) -> lines.add(kind + ": " + counts));
        lines.add(all.toString());
        return lines;
    }
}
