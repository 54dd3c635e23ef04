package eu.hemicycle.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query that is kept, with its question in plain words.
 *
 * @param id its name in addresses
 * @param question what it asks
 * @param audience for whom it is
 * @param text SPARQL 1.1 with its prefixes, every parameter unbound
 */
public record StoredQuery(String id, Words question, String audience, List<Parameter> parameters, String text) {

    public StoredQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * The query for some values of its parameters; parameters that it does not have are passed over.
     *
     * @throws InvalidParameter if a value is not of the type of its parameter
     */
    public Query with(Map<String, String> values) {
        Map<Var, Node> bound = new HashMap<>();
        parameters.forEach(
                parameter -> parameter.value(values).ifPresent(node -> bound.put(Var.alloc(parameter.name()), node)));
        Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        return bound.isEmpty() ? query : QueryTransformOps.replaceVars(query, bound);
    }
}
