package eu.hemicycle.ops;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Says no in the terms of RFC 9457, before and after a token was looked at. */
final class Refusals extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private final KnownTokens tokens;
    private final WrongTries tries;
    private final JsonMapper json;

    Refusals(KnownTokens tokens, WrongTries tries, JsonMapper json) {
        this.tokens = tokens;
        this.tries = tries;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long seconds = tries.wait(request.getRemoteAddr());
        if (tokens.none()) {
            refuse(
                    response,
                    HttpStatus.NOT_FOUND,
                    "This node takes no changes over HTTP. To open these routes, make a"
                            + " token with the command token and configure its hash as hemicycle.admin.tokens.");
        } else if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong tokens came from this address.");
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"admin\"");
        if (reason instanceof InvalidBearerTokenException) {
            tries.count(request.getRemoteAddr());
        }
        refuse(response, HttpStatus.UNAUTHORIZED, "Only with a token of this node: Authorization: Bearer TOKEN.");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
