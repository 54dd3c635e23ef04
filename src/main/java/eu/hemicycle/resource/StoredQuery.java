package eu.hemicycle.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;

/** A SPARQL query of this package, read and parsed once; parameters are terms, never text. */
final class StoredQuery {

    private final Query query;

    /** @param name of a file in {@code sparql/resource}, without extension */
    StoredQuery(String name) {
        this.query = QueryFactory.create(text("/sparql/resource/" + name + ".rq"));
    }

    private static String text(String path) {
        try (InputStream file = StoredQuery.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The query " + path + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All rows, in order; the query itself bounds them. */
    List<Binding> select(DatasetGraph dataset, Binding parameters) {
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(query).substitution(parameters).build()) {
            execution.select().forEachRemaining(rows::add);
        }
        return List.copyOf(rows);
    }

    List<Binding> select(DatasetGraph dataset) {
        return select(dataset, BindingFactory.empty());
    }

    static Binding parameter(String name, Node value) {
        return BindingFactory.binding(Var.alloc(name), value);
    }
}
