package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestHandler;

/**
 * The edge of the package: from a request to a route and back, with the headers of every answer, conditional requests,
 * cross-origin access and the last catch of what went wrong. Bytes leave only when the answer is whole.
 */
final class PublicResource implements HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PublicResource.class);
    static final String EXPOSED = "Link, ETag, Content-Location, Retry-After, Hemicycle-Version, Server-Timing";

    private final Route route;
    private final Limits limits;
    private final SparqlOptions options;
    private final ProblemAnswers problems;
    private final LongSupplier nanoTime;

    PublicResource(Route route, Limits limits, SparqlOptions options, ProblemAnswers problems, LongSupplier nanoTime) {
        this.route = route;
        this.limits = limits;
        this.options = options;
        this.problems = problems;
        this.nanoTime = nanoTime;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Deadline deadline = new Deadline(limits.time(), nanoTime);
        commonHeaders(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            preflight(response);
            return;
        }
        Answer answer = answer(request, response, deadline);
        try {
            send(request, response, answer);
        } finally {
            answer.body().release();
        }
    }

    private Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline)
            throws IOException {
        try {
            if (!route.methods().contains(request.getMethod())) {
                response.setHeader("Allow", allowed());
                throw new Refused(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "%s is not available at this address; %s are.".formatted(request.getMethod(), allowed()));
            }
            return route.answer(request, response, deadline);
        } catch (Refused e) {
            return problems.answer(request, response, e.problem());
        } catch (RuntimeException | StackOverflowError e) {
            return unexpected(request, response, e);
        }
    }

    private Answer unexpected(HttpServletRequest request, HttpServletResponse response, Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A request to {} failed unexpectedly; reference {}", request.getRequestURI(), reference, cause);
        Problem problem = Problem.of(
                ProblemType.INTERNAL,
                "The fault is on this side. When you report it, name the reference %s.".formatted(reference));
        try {
            return problems.answer(request, response, problem);
        } catch (RuntimeException e) {
            // What failed may have been the page or the version itself.
            return ProblemAnswers.bare(problem);
        }
    }

    private String allowed() {
        return String.join(
                ", ",
                Stream.concat(route.methods().stream(), Stream.of("OPTIONS")).toList());
    }

    private void commonHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Vary", "Accept");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Link",
                "<%s>; rel=\"service-desc\", <%s/openapi.json>; rel=\"service-desc\"; type=\"application/json\""
                        .formatted(options.endpoint(request), options.site(request)));
    }

    /** A preflight of the Fetch standard, and any other OPTIONS. */
    private void preflight(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", allowed());
        response.setHeader("Access-Control-Allow-Methods", allowed());
        response.setHeader("Access-Control-Allow-Headers", "*");
        response.setHeader("Access-Control-Max-Age", "86400");
        if (route.methods().contains("QUERY")) {
            response.setHeader("Accept-Query", "application/sparql-query");
        }
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        boolean whole = answer.status() == HttpServletResponse.SC_OK;
        response.setStatus(answer.status());
        answer.version().ifPresent(number -> response.setHeader("Hemicycle-Version", Long.toString(number)));
        response.setHeader("Cache-Control", whole ? "public, max-age=0, must-revalidate" : "no-store");
        answer.headers().forEach(response::setHeader);
        if (whole && List.of("GET", "HEAD").contains(request.getMethod())) {
            String tag = answer.entityTag();
            response.setHeader("ETag", tag);
            if (matches(request, tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        body(request, response, answer);
    }

    private static void body(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        response.setContentType(answer.contentType());
        response.setContentLengthLong(answer.body().size());
        if (!request.getMethod().equals("HEAD")) {
            answer.body().copyTo(response.getOutputStream());
        }
    }

    /** The weak comparison that If-None-Match asks for (RFC 9110 section 13.1.2). */
    private static boolean matches(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(value -> value.strip().replaceFirst("^W/", ""))
                .anyMatch(value -> value.equals("*") || value.equals(tag));
    }
}
