package eu.hemicycle.ingest.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Values of the XML Schema datatypes as they are written. */
final class Lexical {

    /** Where the Parliament's days begin: records of 2022 write them as the instant of midnight there. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Lexical() {}

    /** The day of an xsd:date or of an xsd:dateTime; empty when it is neither. */
    static Optional<LocalDate> day(String lexical) {
        try {
            if (lexical.contains("T")) {
                boolean zoned = lexical.matches(".*(?:Z|[+-]\\d{2}:\\d{2})");
                return Optional.of(
                        zoned
                                ? OffsetDateTime.parse(lexical)
                                        .atZoneSameInstant(BRUSSELS)
                                        .toLocalDate()
                                : LocalDate.parse(lexical.substring(0, lexical.indexOf('T'))));
            }
            return Optional.of(LocalDate.parse(lexical.replaceFirst("(?:Z|[+-]\\d{2}:\\d{2})$", "")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
