package eu.hemicycle.ingest;

import eu.hemicycle.document.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** What every kind of page says about itself around its heading: date, own reference, files. Filled line by line. */
final class Front {

    private final Dates dates;
    private final Set<Reference> own = new LinkedHashSet<>();
    private final Set<Reference> headline = new LinkedHashSet<>();
    private final Set<Reference> questions = new LinkedHashSet<>();
    private final List<Line> renditions = new ArrayList<>();
    private final List<Line> leftover = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();

    Front(Labels labels) {
        this.dates = Dates.of(labels.language());
    }

    /** Takes what stands above the heading, where unknown lines are the portal's or the title. */
    void above(List<Line> lines, Labels labels) throws Unreadable {
        for (Line line : lines) {
            LineKind kind = labels.kindOf(line);
            if (kind == LineKind.PROSE) {
                leftover.add(line);
            } else {
                take(line, kind);
            }
        }
    }

    /** Takes a line that may stand above or below the heading; false when it is none of those. */
    boolean take(Line line, LineKind kind) throws Unreadable {
        switch (kind) {
            case DATE -> takeDate(line);
            case REFERENCES -> takeReferences(line);
            case QUESTION_REFERENCES -> questions.addAll(references(line.text()));
            case RENDITIONS -> renditions.add(line);
            case PRESENT_PORTAL -> references(line.text()).stream().limit(1).forEach(own::add);
            case LANGUAGE, LANGUAGE_MARK, PORTAL, ANSWER_IN_WRITING, LEGAL_NOTICE -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeDate(Line line) throws Unreadable {
        LocalDate found = dates.in(line);
        date = Optional.of(date.orElse(found));
    }

    /** One reference on a line is the page's own; several are the questions that it answers. */
    private void takeReferences(Line line) {
        List<Reference> found = references(line.text());
        (found.size() == 1 ? own : questions).addAll(found);
    }

    static List<Reference> references(String text) {
        List<Reference> found = new ArrayList<>();
        Matcher matcher = Reference.WRITTEN.matcher(text);
        while (matcher.find()) {
            Reference.of(matcher).ifPresent(found::add);
        }
        return found;
    }

    Dates dates() {
        return dates;
    }

    Optional<LocalDate> date() {
        return date;
    }

    /** The page's own references; more than one only where the page contradicts itself. */
    Set<Reference> own() {
        return own;
    }

    /** The references in the heading. */
    Set<Reference> headline() {
        return headline;
    }

    Set<Reference> questions() {
        return questions;
    }

    List<Line> renditions() {
        return renditions;
    }

    /** Lines above the heading that say nothing known: where the present layout prints the title. */
    List<Line> leftover() {
        return leftover;
    }
}
