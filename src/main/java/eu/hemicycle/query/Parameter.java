package eu.hemicycle.query;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A parameter of a stored query: a variable that a caller may bind.
 *
 * @param name of the variable, without question mark
 * @param words what it means
 * @param optional whether it may stay unbound, so that the query asks about everything
 * @param preset the value that is taken when none is given
 */
public record Parameter(String name, Words words, ParameterType type, boolean optional, Optional<String> preset) {

    static Parameter read(Graph graph, Node parameter) {
        String path = StoredQueries.object(graph, parameter, Shacl.PATH).getURI();
        return new Parameter(
                path.substring(path.lastIndexOf('/') + 1),
                Words.of(graph, parameter, Shacl.NAME),
                ParameterType.of(graph, parameter),
                graph.contains(parameter, Shacl.OPTIONAL, Node.ANY),
                graph.find(parameter, Shacl.DEFAULT_VALUE, Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .mapWith(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                        .nextOptional());
    }

    /**
     * The value to bind: the one given, else the preset one, else none.
     *
     * @throws InvalidParameter if it is of another type
     */
    Optional<Node> value(Map<String, String> given) {
        return Optional.ofNullable(given.get(name))
                .filter(value -> !value.isBlank())
                .or(() -> preset)
                .map(value -> type.read(name, value.strip()));
    }
}
