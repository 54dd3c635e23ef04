package eu.hemicycle.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** Whose call it is: the exchange of HTTP in which it came. */
record Caller(HttpServletRequest request, HttpServletResponse response) {

    private static final String KEY = Caller.class.getName();

    /** Keeps the response beside the request, of which alone the transport tells. */
    void remember() {
        request.setAttribute(KEY, this);
    }

    static McpTransportContext context(HttpServletRequest request) {
        return McpTransportContext.create(Map.of(KEY, request.getAttribute(KEY)));
    }

    static Caller of(McpTransportContext context) {
        return (Caller) context.get(KEY);
    }
}
