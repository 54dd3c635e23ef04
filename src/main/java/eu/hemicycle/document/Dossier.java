package eu.hemicycle.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that is known of one Work: the merge of its contributions, per property, in the order of {@link SourceKind}. The
 * same contributions give the same dossier in whatever order they arrived.
 *
 * @param versions one document per language version, the first being the one to ask for facts of the whole Work; empty
 *     when the Work is known only because another document names it
 * @param contributions what was merged, in the order of belief
 */
public record Dossier(DocumentId id, List<Document> versions, List<Contribution> contributions) {

    private static final Comparator<Contribution> BELIEF = Comparator.comparing(
                    (Contribution contribution) -> contribution.source().kind())
            .thenComparing(contribution -> contribution.document().language() != Language.EN)
            .thenComparing(contribution -> contribution.document().language());

    public Dossier {
        versions = List.copyOf(versions);
        contributions = List.copyOf(contributions);
    }

    /** Merges contributions to one Work; at least one. Of those with equal keys the last given counts. */
    public static Dossier of(Collection<Contribution> given) {
        Map<Contribution.Key, Contribution> byKey = new LinkedHashMap<>();
        given.forEach(contribution -> byKey.put(contribution.key(), contribution));
        List<Contribution> ordered = byKey.values().stream().sorted(BELIEF).toList();
        DocumentId id = ordered.get(0).document().id();
        if (ordered.stream()
                .anyMatch(contribution -> !contribution.document().id().equals(id))) {
            throw new IllegalArgumentException(
                    "Contributions to several Works cannot be merged: " + id + " and others");
        }
        return new Dossier(id, versions(ordered), ordered);
    }

    private static List<Document> versions(List<Contribution> ordered) {
        Map<Language, Document> byLanguage = new EnumMap<>(Language.class);
        List<Language> order = new ArrayList<>();
        for (Contribution contribution : ordered) {
            if (contribution.source().kind() == SourceKind.STUB) {
                continue;
            }
            Document document = contribution.document();
            Document before = byLanguage.putIfAbsent(document.language(), document);
            if (before == null) {
                order.add(document.language());
            } else {
                byLanguage.put(document.language(), completed(before, document));
            }
        }
        return order.stream().map(byLanguage::get).toList();
    }

    /** Whether the Work is known only because another document names it. */
    public boolean isStub() {
        return versions.isEmpty();
    }

    /** The first version that has a value for this property. */
    public <T> Optional<T> first(Function<Document, Optional<T>> property) {
        return versions.stream().map(property).flatMap(Optional::stream).findFirst();
    }

    private static Document completed(Document preferred, Document other) {
        if (preferred instanceof Question first && other instanceof Question second) {
            return completed(first, second);
        }
        if (preferred instanceof Answer first && other instanceof Answer second) {
            return completed(first, second);
        }
        throw new IllegalArgumentException(preferred.id() + " cannot be both a question and an answer");
    }

    private static Question completed(Question first, Question second) {
        return new Question(
                first.id(),
                first.language(),
                first.date().or(second::date),
                first.title().or(second::title),
                first.heading().or(second::heading),
                either(first.authors(), second.authors()),
                either(first.addressees(), second.addressees()),
                first.text().or(second::text),
                united(first.renditions(), second.renditions()),
                first.lastUpdated().or(second::lastUpdated),
                first.summary().or(second::summary),
                first.page().or(second::page));
    }

    private static Answer completed(Answer first, Answer second) {
        return new Answer(
                first.id(),
                first.language(),
                first.date().or(second::date),
                first.title().or(second::title),
                either(first.questions(), second.questions()),
                either(first.respondents(), second.respondents()),
                first.institution().or(second::institution),
                first.text().or(second::text),
                united(first.renditions(), second.renditions()),
                first.lastUpdated().or(second::lastUpdated),
                first.summary().or(second::summary),
                first.page().or(second::page));
    }

    private static <T> List<T> either(List<T> preferred, List<T> other) {
        return preferred.isEmpty() ? other : preferred;
    }

    /** Every file once; a format without address gives way to the same format with one. */
    private static List<Rendition> united(List<Rendition> first, List<Rendition> second) {
        List<Rendition> all = new ArrayList<>(first);
        second.stream().filter(rendition -> !all.contains(rendition)).forEach(all::add);
        all.removeIf(rendition -> rendition.url().isEmpty()
                && all.stream()
                        .anyMatch(other -> other.format() == rendition.format()
                                && other.url().isPresent()));
        return all.stream()
                .sorted(Comparator.comparing(Rendition::format)
                        .thenComparing(rendition ->
                                rendition.url().map(Object::toString).orElse("")))
                .toList();
    }
}
