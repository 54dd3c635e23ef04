package eu.hemicycle.mcp;

import eu.hemicycle.resource.ProblemType;
import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.SiteAnswers;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The address of the protocol (Model Context Protocol, Transports, Streamable HTTP); for people a page about it. */
@Controller
class McpController {

    static final String PATH = "/mcp";

    private final HttpServletStatelessServerTransport transport;
    private final Guide guide;
    private final Site site;
    private final SiteAnswers answers;

    McpController(HttpServletStatelessServerTransport transport, Guide guide, Site site, SiteAnswers answers) {
        this.transport = transport;
        this.guide = guide;
        this.site = site;
        this.answers = answers;
    }

    @PostMapping(PATH)
    void message(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new Caller(request, response).remember();
        transport.service(request, response);
    }

    /** Without sessions there is no stream to listen to, which a client learns by 405. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return answers.accepted(request, List.of())
                .map(html -> answers.page(HttpStatus.OK, "mcp/mcp", model(), PATH, request))
                .orElseGet(() -> noStream(request));
    }

    private Map<String, Object> model() {
        return Map.of("tools", guide.tools().stream().map(McpSchema.Tool::name).toList(), "connection", """
                {
                  "mcpServers": {
                    "hemicycle": { "type": "http", "url": "%s" }
                  }
                }""".formatted(
                        site.url(PATH)));
    }

    private ResponseEntity<byte[]> noStream(HttpServletRequest request) {
        ResponseEntity<byte[]> problem = answers.problem(
                ProblemType.METHOD_NOT_ALLOWED,
                "Send messages of the protocol by POST; this server keeps no sessions and sends nothing by itself.",
                request);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(problem.getHeaders());
        headers.set(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
        return new ResponseEntity<>(problem.getBody(), headers, problem.getStatusCode());
    }
}
