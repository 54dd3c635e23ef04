package eu.hemicycle.sparql;

import eu.hemicycle.columns.Generation;
import java.util.Optional;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;

/** The columns of a version of the data, if there are any: queries are answered by them as far as they can be. */
@FunctionalInterface
public interface SparqlColumns {

    /** Those of the version that the read transaction of the calling thread sees. */
    Optional<Generation> current();

    /** An executor for the program's own queries over the whole store in that transaction, without limits. */
    default Optional<OpExecutorFactory> executor() {
        return current().map(ColumnExecutor::unlimited);
    }
}
