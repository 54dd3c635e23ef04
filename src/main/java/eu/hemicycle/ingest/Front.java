package eu.hemicycle.ingest;

import eu.hemicycle.document.Edition;
import eu.hemicycle.document.Reference;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every kind of page says about itself around its heading: date, own reference, files. Filled line by line. */
final class Front {

    private static final Pattern REVISION = Pattern.compile("(?i)\\d[/ ]{1,2}\\(?rev\\. ?(\\d{1,2})");

    private final Dates dates;
    private final Set<Reference> own = new LinkedHashSet<>();
    private final Set<Reference> headline = new LinkedHashSet<>();
    private final Set<Reference> questions = new LinkedHashSet<>();
    private final List<Line> renditions = new ArrayList<>();
    private final List<Line> leftover = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<Integer> revision = Optional.empty();
    private boolean corrected;

    Front(Labels labels) {
        this.dates = Dates.of(labels.language());
    }

    /** Takes what stands above the heading, where unknown lines are the portal's or the title. */
    void above(List<Line> lines, Labels labels) throws Unreadable {
        for (Line line : lines) {
            LineKind kind = labels.kindOf(line);
            if (labels.wording().is(Label.CORRECTION, Folded.of(line.text()))) {
                corrected = true;
            } else if (kind == LineKind.PROSE) {
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
        revised(line.text());
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

    /** Takes the revision that a reference tells: {@code E-000318/2022/rev.1}. */
    void revised(String printed) {
        Matcher matcher = REVISION.matcher(printed);
        if (matcher.find() && Integer.parseInt(matcher.group(1)) > 0) {
            revision = Optional.of(Integer.valueOf(matcher.group(1)));
        }
    }

    /** Which revision or correction the page shows. */
    Optional<Edition> edition() {
        return corrected || revision.isPresent() ? Optional.of(new Edition(revision, corrected)) : Optional.empty();
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
