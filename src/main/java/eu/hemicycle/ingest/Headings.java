package eu.hemicycle.ingest;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Reference;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The headings of a page in the wording of one language: where its questions and answers begin. */
final class Headings {

    /** Nothing but navigation stands above a heading; the longest list of it that was seen has some fifty lines. */
    private static final int FURTHEST = 600;

    private static final int CONFIRMED_WITHIN = 5;
    private static final int MARKED_WITHIN = 80;
    private static final int LONGEST_REPLY = 100;
    private static final int LONGEST_HEADING = 400;

    /** No issue of the Official Journal has as many questions and answers. */
    private static final int MOST = 2000;

    private final Page page;
    private final List<Line> lines;
    private Labels labels;

    private Headings(Page page, Labels labels) {
        this.page = page;
        this.lines = page.lines();
        this.labels = labels;
    }

    /** All headings in the language in which the page has one: a language that the page tells, or else the best. */
    static List<Heading> in(Page page) {
        Set<Language> told = new LinkedHashSet<>(PageLanguage.told(page).values());
        for (Language language : told) {
            Headings headings = new Headings(page, Labels.of(language));
            if (headings.first(0, FURTHEST).isPresent()) {
                return headings.all();
            }
        }
        Optional<Headings> best = Arrays.stream(Language.values())
                .map(language -> new Headings(page, Labels.of(language)))
                .filter(headings -> headings.first(0, FURTHEST).isPresent())
                .max(Comparator.comparingInt(Headings::marks));
        return best.map(Headings::all).orElseGet(() -> told.stream()
                .map(language -> new Headings(page, Labels.of(language)))
                .flatMap(headings -> headings.nameless().stream())
                .findFirst()
                .or(() -> namelessInAny(page))
                .map(List::of)
                .orElse(List.of()));
    }

    private static Optional<Heading> namelessInAny(Page page) {
        return Arrays.stream(Language.values())
                .map(language -> new Headings(page, Labels.of(language)))
                .filter(headings -> headings.marks() > 0)
                .max(Comparator.comparingInt(Headings::marks))
                .flatMap(Headings::nameless);
    }

    /** How many lines near the top are worded as this language does. */
    private int marks() {
        return (int) lines.stream()
                .limit(MARKED_WITHIN)
                .filter(line -> labels.kindOf(line) != LineKind.PROSE
                        && PrintedLine.kind(line, Labels.withoutBullet(line.text()))
                                .isEmpty())
                .count();
    }

    private Optional<Heading> first(int from, int furthest) {
        for (int i = from; i < Math.min(lines.size(), furthest); i++) {
            Optional<Heading> heading = at(i, false);
            if (heading.isPresent()) {
                return heading;
            }
        }
        return Optional.empty();
    }

    private List<Heading> all() {
        List<Heading> all = new ArrayList<>();
        Heading heading = first(0, FURTHEST).orElseThrow();
        all.add(heading);
        int next = heading.position() + heading.length();
        while (next < lines.size() && all.size() < MOST) {
            changeLanguage(next);
            Optional<Heading> further = at(next, true);
            further.ifPresent(all::add);
            next += further.map(Heading::length).orElse(1);
        }
        return withoutRepetitions(all);
    }

    /** The Official Journal prints a question in its own language and in English, one below the other. */
    private void changeLanguage(int i) {
        Line line = lines.get(i);
        boolean likely = line.text().length() <= LONGEST_HEADING
                && Reference.in(line.text()).isPresent()
                && labels.kindOf(line) == LineKind.PROSE;
        if (likely) {
            Arrays.stream(Language.values())
                    .map(language -> new Headings(page, Labels.of(language)))
                    .filter(other -> other.isQuestion(i, false))
                    .findFirst()
                    .ifPresent(other -> labels = other.labels);
        }
    }

    /** A title above the document repeats its heading. */
    private static List<Heading> withoutRepetitions(List<Heading> all) {
        List<Heading> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean repeated = i + 1 < all.size()
                    && all.get(i).kind() == Heading.Kind.QUESTION
                    && all.get(i + 1).kind() == Heading.Kind.QUESTION
                    && all.get(i).labels() == all.get(i + 1).labels()
                    && Front.references(all.get(i).line().text())
                            .equals(Front.references(all.get(i + 1).line().text()));
            if (!repeated) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private Optional<Heading> at(int i, boolean further) {
        Optional<AnswerHeading> answer = AnswerHeading.at(lines, i, labels);
        if (answer.isPresent() && (!further || answer.get().institution().isPresent())) {
            return Optional.of(heading(Heading.Kind.ANSWER, i, answer.get().lines()));
        }
        if (isQuestion(i, further)) {
            return Optional.of(heading(Heading.Kind.QUESTION, i, 1));
        }
        return further && isReply(i) ? Optional.of(heading(Heading.Kind.REPLY, i, 1)) : Optional.empty();
    }

    private Heading heading(Heading.Kind kind, int position, int length) {
        return new Heading(kind, position, length, lines.get(position), labels);
    }

    private boolean isQuestion(int i, boolean further) {
        Line line = lines.get(i);
        if (labels.kindOf(line) != LineKind.QUESTION_HEADING) {
            return false;
        }
        Optional<QuestionHeading> heading = QuestionHeading.in(line, labels);
        boolean told = !further
                && heading.filter(found -> !found.references().isEmpty()).isPresent();
        return heading.isPresent() && (told || !heading.get().rest().isEmpty() || isConfirmed(i));
    }

    private boolean isConfirmed(int i) {
        return lines.subList(i + 1, Math.min(lines.size(), i + CONFIRMED_WITHIN)).stream()
                .map(labels::kindOf)
                .anyMatch(kind -> kind == LineKind.ADDRESSEE || kind == LineKind.ASKED || kind == LineKind.RULE);
    }

    /** The word for a reply with its date below or behind it. */
    private boolean isReply(int i) {
        if (lines.get(i).text().length() > LONGEST_REPLY) {
            return false;
        }
        String folded = Folded.of(lines.get(i).text());
        boolean dated = i + 1 < lines.size() && labels.kindOf(lines.get(i + 1)) == LineKind.DATE;
        return dated && labels.wording().is(Label.REPLY, folded)
                || labels.wording()
                        .after(Label.REPLY, folded)
                        .filter(end -> Dates.isMeant(folded.substring(end).strip()))
                        .isPresent();
    }

    /** An answer that names nobody is told by what it answers, or by its own reference or name. */
    private Optional<Heading> nameless() {
        for (int i = 0; i < Math.min(lines.size(), FURTHEST); i++) {
            Line line = lines.get(i);
            LineKind kind = labels.kindOf(line);
            boolean own = (kind == LineKind.REFERENCES || kind == LineKind.PRESENT_PORTAL)
                    && line.text().contains("(ASW)");
            boolean reply = labels.wording().is(Label.REPLY, Folded.of(line.text())) && isNamedAnswer();
            if (own || reply || kind == LineKind.QUESTION_REFERENCES) {
                return Optional.of(heading(Heading.Kind.REPLY, i, 1));
            }
        }
        return Optional.empty();
    }

    private boolean isNamedAnswer() {
        return Naming.of(page).official().stream().anyMatch(id -> id.part() == DocumentId.Part.ANSWER);
    }
}
