package eu.hemicycle.ingest;

import eu.hemicycle.document.Text;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows a page's head: the words, and the portal's lines below them.
 *
 * @param words lines of text and notes
 * @param submitted the day that the page calls the day of submission
 * @param lastUpdated the day that the page calls its last change
 * @param finished whether the portal's line about the last change stands below the words
 */
record Body(List<Line> words, Optional<LocalDate> submitted, Optional<LocalDate> lastUpdated, boolean finished) {

    private static final String CUT = "The page breaks off";
    private static final String AGAIN = "Save or download the whole page again";

    static Body read(Page page, List<Line> afterHead, Labels labels) throws Unreadable {
        Collector collector = new Collector(labels);
        for (Line line : afterHead) {
            collector.take(line);
        }
        for (Line line : page.margins()) {
            collector.takeMargin(line);
        }
        return collector.body();
    }

    /** The words as paragraphs and notes; refuses words that stop inside a sentence with nothing of the portal below. */
    Optional<Text> text(Page page) throws Unreadable {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Notes notes = Notes.in(words);
        List<String> paragraphs = Paragraphs.of(notes.before(), page.kind());
        if (!finished && !page.closed() && !notes.end(paragraphs)) {
            Line last = words.get(words.size() - 1);
            throw new Unreadable(last.number(), end(last.text()), CUT + ": its last words end no sentence", AGAIN);
        }
        return Optional.of(new Text(paragraphs, Footnotes.of(paragraphs, notes)));
    }

    private static String end(String text) {
        return text.length() <= 60 ? text : "…" + text.substring(text.offsetByCodePoints(text.length(), -50));
    }

    static Unreadable missing(Line heading) {
        return new Unreadable(heading, CUT + ": below this heading no text follows", AGAIN);
    }

    /** Sorts the lines below the head. */
    private static final class Collector {

        private static final int SHORTEST_CUT = 6;

        private final Labels labels;
        private final Dates dates;
        private final List<Line> words = new ArrayList<>();
        private Optional<LocalDate> submitted = Optional.empty();
        private Optional<LocalDate> lastUpdated = Optional.empty();
        private boolean finished;

        Collector(Labels labels) {
            this.labels = labels;
            this.dates = Dates.of(labels.language());
        }

        /** What stands below the line about the last change is the portal's. */
        void take(Line line) throws Unreadable {
            if (finished) {
                return;
            }
            switch (labels.kindOf(line)) {
                case LAST_UPDATED -> takeLastUpdated(line);
                case SUBMITTED -> submitted = dates.leading(line, labels.value(Label.SUBMITTED, line));
                case ORIGINAL_LANGUAGE, LEGAL_NOTICE, RENDITIONS, PORTAL, PRESENT_PORTAL -> {}
                case LANGUAGE_MARK -> takeMark(line);
                default -> words.add(line);
            }
        }

        void takeMargin(Line line) throws Unreadable {
            if (!finished && labels.kindOf(line) == LineKind.LAST_UPDATED) {
                takeLastUpdated(line);
            }
        }

        private void takeLastUpdated(Line line) throws Unreadable {
            lastUpdated = dates.leading(line, labels.value(Label.UPDATED, line));
            finished = true;
        }

        /** Printed pages repeat their language at the foot. */
        private void takeMark(Line line) {
            if (!PrintedLine.mark(line).equals(Optional.of(labels.language()))) {
                words.add(line);
            }
        }

        Body body() {
            dropCutLabel();
            return new Body(List.copyOf(words), submitted, lastUpdated, finished);
        }

        /** A page may be cut inside its very last line. */
        private void dropCutLabel() {
            if (finished || words.isEmpty()) {
                return;
            }
            String last = words.get(words.size() - 1).text();
            if (last.length() >= SHORTEST_CUT && labels.wording().isCut(Label.UPDATED, Folded.of(last))) {
                words.remove(words.size() - 1);
                finished = true;
            }
        }
    }
}
