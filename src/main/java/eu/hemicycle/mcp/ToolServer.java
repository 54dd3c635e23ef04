package eu.hemicycle.mcp;

import eu.hemicycle.search.InvalidWords;
import eu.hemicycle.sparql.Refused;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Offers the tools without sessions: every request stands for itself, and is answered on the thread that it came on. */
final class ToolServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ToolServer.class);

    private final McpStatelessSyncServer server;

    /** @param guide what the model is told, with a description for each of the tools */
    ToolServer(
            HttpServletStatelessServerTransport transport,
            McpJsonMapper mapper,
            Guide guide,
            List<Tool> tools,
            String version) {
        McpServer.StatelessSyncSpecification specification = McpServer.sync(transport)
                .serverInfo(McpSchema.Implementation.builder("hemicycle", version)
                        .title(guide.title())
                        .build())
                .instructions(guide.instructions())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(mapper)
                .validateToolInputs(true)
                .immediateExecution(true);
        tools.forEach(tool ->
                specification.toolCall(guide.tool(tool.name()), (context, request) -> result(tool, context, request)));
        this.server = specification.build();
    }

    private static CallToolResult result(Tool tool, McpTransportContext context, CallToolRequest request) {
        try {
            Map<String, Object> arguments =
                    Optional.ofNullable(request.arguments()).orElse(Map.of());
            return done(tool.call(new Arguments(arguments), Caller.of(context)));
        } catch (InvalidCall | InvalidWords invalid) {
            return refused(String.valueOf(invalid.getMessage()));
        } catch (Refused refused) {
            String wait = refused.retryAfter() > 0 ? " Call again in %d s.".formatted(refused.retryAfter()) : "";
            return refused(refused.getMessage() + wait);
        } catch (RuntimeException | StackOverflowError unexpected) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("The tool {} failed unexpectedly; reference {}", tool.name(), reference, unexpected);
            return refused(
                    "The fault is on the side of this server, not in the call. When you report it, name the reference %s."
                            .formatted(reference));
        }
    }

    private static CallToolResult done(Map<String, Object> members) {
        return CallToolResult.builder()
                .structuredContent(members)
                .addTextContent(JsonMapper.shared().writeValueAsString(members))
                .build();
    }

    private static CallToolResult refused(String reason) {
        return CallToolResult.builder().addTextContent(reason).isError(true).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
