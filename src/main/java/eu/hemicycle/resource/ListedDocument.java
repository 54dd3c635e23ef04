package eu.hemicycle.resource;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param title of the question where it is known
 * @param date null where it is not known
 * @param how the short names of the properties by which it names the thing of the page
 */
public record ListedDocument(
        Ref ref,
        Words title,
        boolean answer,
        String reference,
        @Nullable LocalDate date,
        List<String> how) {}
