package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import java.util.List;
import java.util.Optional;

/**
 * A contribution on its way in, with what was worked out before its turn came. That needs no look at what is known, so many
 * threads can do it at once; it counts where nothing else is known of the Work, which is so for all but few.
 */
public final class Prepared {

    private final Contribution contribution;
    private final Optional<Alone> alone;

    /**
     * What becomes of a Work of which the contribution says all.
     *
     * @param violations of the rules; sentences
     * @param patch RDF Patch text that makes its graphs from nothing
     */
    record Alone(List<String> violations, String patch) {}

    private Prepared(Contribution contribution, Optional<Alone> alone) {
        this.contribution = contribution;
        this.alone = alone;
    }

    /** One of which everything is worked out in its turn. */
    static Prepared not(Contribution contribution) {
        return new Prepared(contribution, Optional.empty());
    }

    static Prepared of(Contribution contribution, Alone alone) {
        return new Prepared(contribution, Optional.of(alone));
    }

    public Contribution contribution() {
        return contribution;
    }

    Optional<Alone> alone() {
        return alone;
    }
}
