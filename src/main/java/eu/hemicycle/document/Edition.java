package eu.hemicycle.document;

import java.util.Optional;

/**
 * Which state of a document a source shows: a document keeps its identifier when it is revised or corrected.
 *
 * @param revision the number after {@code rev.} in its reference: 1 in {@code E-000318/2022/rev.1}
 * @param corrected whether the source calls it a correction, corrigendum or erratum
 */
public record Edition(Optional<Integer> revision, boolean corrected) {

    public Edition {
        if (revision.isPresent() && (revision.get() < 1 || revision.get() > 99)) {
            throw new IllegalArgumentException("A revision is numbered from 1 to 99, not " + revision.get());
        }
    }

    /** A revision that is no correction. */
    public static Edition revised(int revision) {
        return new Edition(Optional.of(revision), false);
    }
}
