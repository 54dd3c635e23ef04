package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.time.LocalDate;
import java.util.Optional;

/**
 * In which a text is read.
 *
 * @param date of the document; what a name means may depend on it
 */
record Setting(Language language, Optional<LocalDate> date) {}
