package eu.hemicycle.document;

/**
 * Who answered, as printed.
 *
 * @param printed the whole form: {@code Mr Breton}, {@code Vice-President Borrell i Fontelles}
 * @param name without title or form of address: {@code Breton}
 */
public record Respondent(String printed, String name) {}
