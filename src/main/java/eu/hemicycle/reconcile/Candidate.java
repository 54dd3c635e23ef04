package eu.hemicycle.reconcile;

import java.util.List;

/**
 * A thing that a name may mean.
 *
 * @param score from 0 to 100
 * @param match whether it is surely meant
 */
record Candidate(Entity entity, double score, boolean match, List<Feature> features) {

    /**
     * What the score is made of.
     *
     * @param id its identifier, which stands in messages too
     */
    record Feature(String id, Object value) {

        Feature(String id, boolean value) {
            this(id, Boolean.valueOf(value));
        }

        Feature(String id, double value) {
            this(id, Double.valueOf(value));
        }
    }

    Candidate {
        features = List.copyOf(features);
    }
}
