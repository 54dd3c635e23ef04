package eu.hemicycle.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The derived views as they are at one version.
 *
 * @param number the version
 * @param byKind what readers get of each view
 */
record Readings(long number, Map<ViewKind<?>, Reading> byKind) {

    @SuppressWarnings("unchecked") // a kind makes the readings that stand under it
    <R extends Reading> R of(ViewKind<R> kind) {
        Reading reading = byKind.get(kind);
        if (reading == null) {
            throw new IllegalArgumentException("The store was opened without the view " + kind.name());
        }
        return (R) reading;
    }

    /** Enters all of them, or none if one is gone. */
    boolean enter() {
        List<Reading> entered = new ArrayList<>();
        for (Reading reading : byKind.values()) {
            if (!reading.enter()) {
                entered.forEach(Reading::leave);
                return false;
            }
            entered.add(reading);
        }
        return true;
    }

    void leave() {
        byKind.values().forEach(Reading::leave);
    }
}
