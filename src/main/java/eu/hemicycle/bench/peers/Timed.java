package eu.hemicycle.bench.peers;

import java.util.Map;
import java.util.Optional;

/**
 * What the engines took for a question.
 *
 * @param costs by name of engine
 */
record Timed(Checked checked, Map<String, Cost> costs) {

    Optional<Cost> of(String engine) {
        return Optional.ofNullable(costs.get(engine));
    }

    /** Hemicycle's processor time as a part of another engine's; empty unless both were timed. */
    Optional<Double> ratioTo(String engine) {
        return of(HemicycleEngine.NAME).flatMap(ours -> of(engine).map(ours::ratioTo));
    }

    Weight weight() {
        return checked.query().weight();
    }
}
