package eu.hemicycle.resource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers in gzip where that is accepted (RFC 9110 §12.5.3). The compressed form has a strong validator of its own, which
 * ends in {@code -gzip}; Tomcat's own compression leaves out whatever has a strong validator.
 */
final class Compression extends OncePerRequestFilter {

    /** What is compressed beside the pages and data of things; not the events, which are sent one by one, and not dumps. */
    static final List<String> PATHS = List.of(
            "/describe",
            "/ns",
            "/context.jsonld",
            "/shapes/",
            "/linkset",
            "/problems",
            "/history",
            "/links",
            "/assets/",
            "/browse/",
            "/search",
            "/statistics",
            "/explore",
            "/compare",
            "/reconcile",
            "/fragments",
            "/.well-known/api-catalog",
            "/catalogue",
            "/void",
            "/.well-known/void",
            "/dumps.",
            "/feeds/ldes",
            "/feeds/catalogue",
            "/feeds/oai",
            "/feeds/patches",
            "/feeds/versions/",
            "/feeds/atom",
            "/sitemap");

    /** Whose length is told without their being read. */
    private static final String FILES = "/assets/";

    private static final String MARK = "-gzip\"";
    private static final int SMALLEST = 1024;
    private static final List<String> TYPES = List.of("text/", "application/", "image/svg+xml");

    private final List<String> prefixes;

    /** @param prefixes of the paths that are compressed */
    Compression(List<String> prefixes) {
        this.prefixes = List.copyOf(prefixes);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads =
                "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()) && !path.startsWith(FILES);
        return !reads || !(path.equals("/") || prefixes.stream().anyMatch(path::startsWith));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean accepted = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        chain.doFilter(accepted ? new Plain(request) : request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK
                || answer.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) {
            answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (accepted) {
                compress(request, answer);
            }
        }
        if (answer.getContentSize() == 0 && answer.getStatus() != HttpServletResponse.SC_NOT_MODIFIED) {
            response.setContentLength(0);
        }
        answer.copyBodyToResponse();
    }

    private static boolean accepts(@Nullable String header) {
        return Arrays.stream(Optional.ofNullable(header).orElse("").split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.equals("gzip") || coding.matches("gzip\\s*;\\s*q=(1|0?\\.\\d*[1-9]\\d*).*"));
    }

    private static void compress(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        if (answer.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) {
            String asked = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                    .orElse("");
            if (asked.contains(MARK)) {
                mark(answer);
            }
            return;
        }
        byte[] body = answer.getContentAsByteArray();
        if (body.length < SMALLEST || !isText(answer.getContentType())) {
            return;
        }
        mark(answer);
        answer.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        answer.resetBuffer();
        answer.getOutputStream().write(gzip(body));
    }

    private static boolean isText(@Nullable String type) {
        return type != null && TYPES.stream().anyMatch(type::startsWith);
    }

    private static void mark(HttpServletResponse answer) {
        String tag = answer.getHeader(HttpHeaders.ETAG);
        if (tag != null && tag.endsWith("\"")) {
            answer.setHeader(HttpHeaders.ETAG, tag.substring(0, tag.length() - 1) + MARK);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    /** A request whose validators are those of the uncompressed form. */
    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return plain(name, super.getHeader(name));
        }

        @Override
        public java.util.Enumeration<String> getHeaders(String name) {
            List<String> values = java.util.Collections.list(super.getHeaders(name)).stream()
                    .map(value -> String.valueOf(plain(name, value)))
                    .toList();
            return java.util.Collections.enumeration(values);
        }

        private static @Nullable String plain(String name, @Nullable String value) {
            return value != null && name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)
                    ? value.replace(MARK, "\"")
                    : value;
        }
    }
}
