package eu.hemicycle.linking.evaluation;

import eu.hemicycle.document.Span;
import java.util.Set;

/**
 * What a reader found at a place.
 *
 * @param kind {@code act}, {@code body}, …
 * @param target an IRI; {@code -} where no published IRI is determined, and then kind and place alone count
 */
record Mark(Span span, String kind, String target) {

    private static final Set<String> STARTS_MATTER = Set.of("article", "treaty");

    boolean isFoundBy(Finding finding) {
        return kind.equals(finding.kind())
                && finding.span().overlaps(span)
                && (!STARTS_MATTER.contains(kind) || finding.span().start() == span.start())
                && (target.equals("-") || Finding.comparable(target).equals(finding.target()));
    }
}
