package eu.hemicycle.catalogue.dumps;

import java.util.Optional;

/**
 * A column of a table, as CSVW describes it (Metadata Vocabulary for Tabular Data, 5.6).
 *
 * @param name also its title in the first line
 * @param datatype one of CSVW: {@code string}, {@code date}, {@code anyURI}
 * @param separator between several values in one cell
 * @param required whether no cell of it is empty
 */
record Column(String name, String description, String datatype, Optional<String> separator, boolean required) {

    static Column of(String name, String datatype, String description) {
        return new Column(name, description, datatype, Optional.empty(), false);
    }

    /** Without empty cells. */
    Column filled() {
        return new Column(name, description, datatype, separator, true);
    }

    /** With several values in a cell, as the Parliament's tables have them. */
    Column several() {
        return new Column(name, description, datatype, Optional.of("; "), required);
    }
}
