package eu.hemicycle.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;

/**
 * What a model that has never seen this site is told, of {@code mcp/tools.json}.
 *
 * @param instructions for all of it
 */
record Guide(String title, String instructions, List<McpSchema.Tool> tools) {

    /** The description of a tool. */
    McpSchema.Tool tool(String name) {
        return tools.stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("mcp/tools.json describes no tool " + name));
    }
}
