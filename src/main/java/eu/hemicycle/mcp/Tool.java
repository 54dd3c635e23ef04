package eu.hemicycle.mcp;

import java.util.Map;

/** Something that a model can have done; its description for the model is in {@code mcp/tools.json}. */
interface Tool {

    String name();

    /**
     * Does it.
     *
     * @return members of a JSON object
     * @throws InvalidCall if the arguments are wrong
     * @throws eu.hemicycle.sparql.Refused if the client is over a limit
     */
    Map<String, Object> call(Arguments arguments, Caller caller);
}
