package eu.hemicycle.ingest;

import java.util.List;
import java.util.Optional;

/** A place among a page's lines that only moves on. */
final class Cursor {

    private final List<Line> lines;
    private final Labels labels;
    private int next;

    Cursor(List<Line> lines, Labels labels, int start) {
        this.lines = lines;
        this.labels = labels;
        this.next = start;
    }

    Labels labels() {
        return labels;
    }

    boolean hasNext() {
        return next < lines.size();
    }

    Line peek() {
        return lines.get(next);
    }

    LineKind kind() {
        return labels.kindOf(peek());
    }

    Line take() {
        return lines.get(next++);
    }

    void skip(int count) {
        next += count;
    }

    boolean at(LineKind kind) {
        return hasNext() && kind() == kind;
    }

    /** The line this many lines further on. */
    Optional<Line> ahead(int count) {
        return next + count < lines.size() ? Optional.of(lines.get(next + count)) : Optional.empty();
    }

    int position() {
        return next;
    }

    List<Line> rest() {
        return lines.subList(next, lines.size());
    }
}
