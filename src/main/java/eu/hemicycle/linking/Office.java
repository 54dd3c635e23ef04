package eu.hemicycle.linking;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A term of office.
 *
 * @param institution its IRI
 * @param from first day
 * @param until last day, included; empty while it lasts
 */
public record Office(String institution, LocalDate from, Optional<LocalDate> until) {

    public Office {
        LocalDate first = from;
        if (until.filter(last -> last.isBefore(first)).isPresent()) {
            throw new IllegalArgumentException(
                    "An office in " + institution + " cannot end on " + until.get() + ", before it began on " + from);
        }
    }

    boolean held(String in, LocalDate on) {
        return institution.equals(in)
                && !on.isBefore(from)
                && until.filter(on::isAfter).isEmpty();
    }
}
