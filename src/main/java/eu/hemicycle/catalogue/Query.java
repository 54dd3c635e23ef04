package eu.hemicycle.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** The SPARQL queries of this package, in files of {@code sparql/catalogue}. */
final class Query {

    private final org.apache.jena.query.Query parsed;

    /** @param name of the file, without extension */
    Query(String name) {
        this.parsed =
                QueryFactory.create(new String(bytes("/sparql/catalogue/" + name + ".rq"), StandardCharsets.UTF_8));
    }

    /** A file of the program. */
    static byte[] bytes(String path) {
        try (InputStream file = Query.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The file " + path + " is missing from the program");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * All rows.
     *
     * @param executor of the operators; absent, the store's own
     */
    List<Binding> rows(DatasetGraph dataset, Optional<OpExecutorFactory> executor) {
        List<Binding> rows = new ArrayList<>();
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(parsed);
        executor.ifPresent(factory -> builder.set(ARQConstants.sysOpExecutorFactory, factory));
        try (QueryExec execution = builder.build()) {
            execution.select().forEachRemaining(rows::add);
        }
        return rows;
    }
}
