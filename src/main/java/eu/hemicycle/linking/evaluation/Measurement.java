package eu.hemicycle.linking.evaluation;

import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Links marked texts and counts, by kind and by rule, what is right, wrong and missing. */
public final class Measurement {

    /** The kinds that are citations. */
    public static final Set<String> CITATIONS =
            Set.of("act", "article", "treaty", "case", "document", "oj", "question");

    private final Linker linker;
    private final SortedMap<String, Score> byKind = new TreeMap<>();
    private final SortedMap<String, Score> byRule = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Score topics = new Score();
    private int texts;
    private int withoutTopics;

    Measurement(Linker linker) {
        this.linker = linker;
    }

    void take(MarkedText marked) {
        texts++;
        takeTopics(marked);
        List<Mark> missing = new ArrayList<>(marked.marks());
        marked.marks().forEach(mark -> score(byKind, mark.kind()).marked());
        linker.link(marked.text(), marked.language(), marked.date()).stream()
                .flatMap(Finding::of)
                .forEach(finding -> judge(marked, finding, missing));
        missing.forEach(mark -> fault(marked, "missing", mark.kind(), mark.span(), mark.target()));
    }

    private void judge(MarkedText marked, Finding finding, List<Mark> missing) {
        Score kind = score(byKind, finding.kind());
        Score rule = score(byRule, finding.rule().slug());
        for (Mark mark : missing) {
            if (mark.isFoundBy(finding)) {
                boolean sameSpan = mark.span().equals(finding.span());
                kind.right(sameSpan);
                rule.right(sameSpan);
                missing.remove(mark);
                return;
            }
        }
        kind.wrong();
        rule.wrong();
        fault(marked, "wrong by " + finding.rule().slug(), finding.kind(), finding.span(), finding.target());
    }

    private void fault(MarkedText marked, String what, String kind, Span span, String target) {
        String words = span.in(marked.text().content()).replace('\n', ' ');
        faults.add("%s: %s: %s \"%s\" at %d: %s".formatted(marked.name(), what, kind, words, span.start(), target));
    }

    /** The first three topics found count. */
    private void takeTopics(MarkedText marked) {
        if (marked.topics().isEmpty()) {
            return;
        }
        Optional<Text> text = marked.isTitleAlone() ? Optional.empty() : Optional.of(marked.text());
        marked.topics().forEach(topic -> topics.marked());
        List<Subject> given = linker.topics(marked.title(), text, marked.language());
        withoutTopics += given.isEmpty() ? 1 : 0;
        given.stream().limit(3).forEach(subject -> {
            if (marked.topics().contains(subject.iri())) {
                topics.right(true);
            } else {
                topics.wrong();
                faults.add(marked.name() + ": wrong topic: " + subject.iri());
            }
        });
    }

    /** The first three topics of each text; recall is the share of all marked ones among them. */
    public Score topics() {
        return topics;
    }

    /** To how many texts no topic was given. */
    public int withoutTopics() {
        return withoutTopics;
    }

    private static Score score(SortedMap<String, Score> scores, String key) {
        return scores.computeIfAbsent(key, any -> new Score());
    }

    /** How many texts were read. */
    public int texts() {
        return texts;
    }

    /** What was wrong or missing, a line each: file, fault, kind, words, place, target. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    SortedMap<String, Score> byKind() {
        return byKind;
    }

    SortedMap<String, Score> byRule() {
        return byRule;
    }

    /** The counts of several kinds together. */
    public Score of(Collection<String> kinds) {
        Score together = new Score();
        byKind.forEach((kind, score) -> {
            if (kinds.contains(kind)) {
                together.add(score);
            }
        });
        return together;
    }
}
