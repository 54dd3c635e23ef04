package eu.hemicycle.document;

/**
 * What one source adds to one Work. A newer contribution replaces only the one with the same {@link Key}.
 *
 * @param run the run that read it
 */
public record Contribution(Document document, Source source, Run run) {

    /** What makes two contributions take each other's place. */
    public record Key(DocumentId work, Language language, SourceKind kind) {}

    public Key key() {
        return new Key(document.id(), document.language(), source.kind());
    }

    /** Whether another contribution has the same key, the same bytes and the same reading of them. */
    public boolean isKnownAs(Contribution other) {
        return key().equals(other.key())
                && source.sha256().equals(other.source.sha256())
                && document.equals(other.document);
    }
}
