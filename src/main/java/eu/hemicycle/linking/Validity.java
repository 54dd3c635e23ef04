package eu.hemicycle.linking;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a thing bears its names; it tells things of one name apart.
 *
 * @param from first day, before which nothing could be called so; empty if unknown
 * @param until last day, after which another thing of the name is meant rather; empty while it lasts
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    boolean hasBegun(LocalDate date) {
        return from.filter(date::isBefore).isEmpty();
    }

    boolean covers(LocalDate date) {
        return hasBegun(date) && until.filter(date::isAfter).isEmpty();
    }
}
