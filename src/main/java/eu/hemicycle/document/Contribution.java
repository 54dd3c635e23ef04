package eu.hemicycle.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one source adds to one Work. A newer contribution replaces only the one with the same {@link Key}.
 *
 * @param versions the Work in the languages that the source speaks of, at least one; exactly one from a source per language
 * @param run the run that read it
 */
public record Contribution(List<Document> versions, Source source, Run run) {

    private static final Comparator<Contribution> FIRST_SEEN = Comparator.comparing(
                    (Contribution contribution) -> contribution.source().retrieved())
            .thenComparing(contribution -> contribution.source().name())
            .thenComparing(contribution ->
                    contribution.source().url().map(Object::toString).orElse(""));
    private static final Comparator<Contribution> LATEST_READING = Comparator.comparing(
                    (Contribution contribution) -> contribution.run().started())
            .thenComparing(FIRST_SEEN);
    private static final Comparator<Contribution> LATEST_BYTES = Comparator.comparing(
                    (Contribution contribution) -> contribution.source().retrieved())
            .thenComparing(contribution -> contribution.source().sha256());

    public Contribution {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A contribution says something of a Work");
        }
        if (versions.stream().map(Document::id).distinct().count() > 1) {
            throw new IllegalArgumentException("A contribution is to one Work, not to "
                    + versions.stream().map(Document::id).distinct().toList());
        }
        if (source.kind().isPerLanguage() && versions.size() > 1) {
            throw new IllegalArgumentException("A source of kind " + source.kind() + " has one language");
        }
    }

    public Contribution(Document document, Source source, Run run) {
        this(List.of(document), source, run);
    }

    /**
     * What makes two contributions take each other's place.
     *
     * @param language empty for sources that speak of all languages at once
     * @param toldWith the first question in whose row a table tells of an answer: several tables may each know some of its
     *     questions, and do not take each other's place
     */
    public record Key(DocumentId work, Optional<Language> language, SourceKind kind, Optional<DocumentId> toldWith) {}

    public DocumentId work() {
        return versions.get(0).id();
    }

    public Key key() {
        Optional<Language> language =
                source.kind().isPerLanguage() ? Optional.of(versions.get(0).language()) : Optional.empty();
        return new Key(work(), language, source.kind(), toldWith());
    }

    private Optional<DocumentId> toldWith() {
        return source.kind() == SourceKind.CSV
                ? versions.stream().flatMap(Contribution::answered).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Stream<DocumentId> answered(Document version) {
        return version instanceof Answer answer ? answer.questions().stream() : Stream.empty();
    }

    /** The latest first, of those that do not take each other's place. */
    static Comparator<Contribution> latestFirst() {
        return LATEST_BYTES.reversed();
    }

    /**
     * Whether this takes the place of another with the same key: of other bytes if it was retrieved later; of another
     * reading of the same bytes if a later run read them; of the same said by the same bytes if it was retrieved earlier.
     * That depends on the two alone, so the order of their arrival does not matter.
     */
    public boolean supersedes(Contribution other) {
        if (isKnownAs(other)) {
            return FIRST_SEEN.compare(this, other) < 0;
        }
        return source.sha256().equals(other.source.sha256())
                ? LATEST_READING.compare(this, other) > 0
                : LATEST_BYTES.compare(this, other) > 0;
    }

    /** Whether another contribution has the same key, the same bytes and the same reading of them. */
    public boolean isKnownAs(Contribution other) {
        return key().equals(other.key())
                && source.sha256().equals(other.source.sha256())
                && versions.equals(other.versions);
    }
}
