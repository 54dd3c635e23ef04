package eu.hemicycle.sparql;

import eu.hemicycle.columns.Generation;
import java.util.Optional;

/** The columns of a version of the data, if there are any: queries are answered by them as far as they can be. */
@FunctionalInterface
public interface SparqlColumns {

    /** Those of the version that the read transaction of the calling thread sees. */
    Optional<Generation> current();
}
