package eu.hemicycle.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that is known of one Work: the merge of its contributions, per property, in the order of {@link SourceKind}. The
 * same contributions give the same dossier in whatever order they arrived.
 *
 * @param versions one document per language version, in the order of belief; empty when the Work is known only because
 *     another document names it
 * @param contributions what was merged, in the order of belief
 */
public record Dossier(DocumentId id, List<Document> versions, List<Contribution> contributions) {

    private static final Comparator<Document> ENGLISH_FIRST = Comparator.comparing(
                    (Document document) -> document.language() != Language.EN)
            .thenComparing(Document::language);

    private static final Comparator<Contribution> BELIEF = Comparator.comparing(
                    (Contribution contribution) -> contribution.source().kind())
            .thenComparing(contribution -> contribution.versions().get(0), ENGLISH_FIRST)
            .thenComparing(Contribution.latestFirst());

    public Dossier {
        versions = List.copyOf(versions);
        contributions = List.copyOf(contributions);
    }

    /** Merges contributions to one Work; at least one. Of those with equal keys one {@linkplain Contribution#supersedes supersedes} the others. */
    public static Dossier of(Collection<Contribution> given) {
        Map<Contribution.Key, Contribution> byKey = new LinkedHashMap<>();
        given.forEach(contribution ->
                byKey.merge(contribution.key(), contribution, (one, other) -> other.supersedes(one) ? other : one));
        List<Contribution> ordered = byKey.values().stream().sorted(BELIEF).toList();
        DocumentId id = ordered.get(0).work();
        if (ordered.stream().anyMatch(contribution -> !contribution.work().equals(id))) {
            throw new IllegalArgumentException(
                    "Contributions to several Works cannot be merged: " + id + " and others");
        }
        return new Dossier(id, versions(ordered), ordered);
    }

    private static List<Document> versions(List<Contribution> ordered) {
        Map<Language, Document> byLanguage = new EnumMap<>(Language.class);
        Set<Language> order = new LinkedHashSet<>();
        believed(ordered).forEach(document -> {
            order.add(document.language());
            byLanguage.merge(document.language(), document, Document::completedBy);
        });
        return order.stream().map(byLanguage::get).toList();
    }

    private static Stream<Document> believed(List<Contribution> ordered) {
        return ordered.stream()
                .filter(contribution -> contribution.source().kind() != SourceKind.STUB)
                .flatMap(contribution -> contribution.versions().stream().sorted(ENGLISH_FIRST));
    }

    /** Whether the Work is known only because another document names it. */
    public boolean isStub() {
        return versions.isEmpty();
    }

    /**
     * The facts of the Work as a whole, whichever language version tells them; empty for a stub. Its language, words and
     * files are those of no version in particular.
     */
    public Optional<Document> whole() {
        return believed(contributions).reduce(Document::completedBy);
    }

    /** The first version that has a value for this property. */
    public <T> Optional<T> first(Function<Document, Optional<T>> property) {
        return versions.stream().map(property).flatMap(Optional::stream).findFirst();
    }
}
