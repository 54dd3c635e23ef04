package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a query operation in its three forms (SPARQL 1.1 Protocol section 2.1) and the QUERY method's one. */
final class ProtocolReader {

    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Room in a form for other parameters than the query. */
    private static final int OTHER_PARAMETERS = 16 * 1024;
    /** A byte of the query takes at most three bytes in a form. */
    private static final int ESCAPED = 3;

    private final int queryBytes;

    ProtocolReader(Limits limits) {
        this.queryBytes = (int) limits.queryText().toBytes();
    }

    /** @throws Refused if this is no query operation, or one too long */
    ProtocolRequest read(HttpServletRequest request, Deadline deadline) throws IOException {
        FormParameters url = FormParameters.parse(request.getQueryString());
        if (List.of("GET", "HEAD").contains(request.getMethod())) {
            return fromParameters(url);
        }
        requirePlainBody(request);
        String type = mediaType(request);
        return switch (type) {
            case QUERY -> fromBody(url, body(request, queryBytes, deadline));
            case FORM -> fromParameters(url.and(form(request, deadline)));
            case UPDATE -> throw readOnly();
            case "" -> fromParameters(url);
            default ->
                throw new Refused(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "A body of type '%s' is not a query. Send %s, or a form as %s.".formatted(type, QUERY, FORM));
        };
    }

    private FormParameters form(HttpServletRequest request, Deadline deadline) throws IOException {
        byte[] body = body(request, ESCAPED * queryBytes + OTHER_PARAMETERS, deadline);
        return FormParameters.parse(new String(body, StandardCharsets.ISO_8859_1));
    }

    private ProtocolRequest fromBody(FormParameters url, byte[] body) {
        if (url.has("query")) {
            throw new Refused(
                    ProblemType.BAD_REQUEST, "There is one query in the address and one in the body; send one.");
        }
        return request(Optional.of(FormParameters.utf8(body)), url);
    }

    private ProtocolRequest fromParameters(FormParameters parameters) {
        if (parameters.has("update")) {
            throw readOnly();
        }
        Optional<String> query = parameters.one("query");
        query.filter(text -> text.getBytes(StandardCharsets.UTF_8).length > queryBytes)
                .ifPresent(text -> {
                    throw tooLong();
                });
        return request(query, parameters);
    }

    private static ProtocolRequest request(Optional<String> query, FormParameters parameters) {
        return new ProtocolRequest(
                query,
                parameters.all("default-graph-uri"),
                parameters.all("named-graph-uri"),
                Stream.of("format", "output", "results")
                        .flatMap(name -> parameters.all(name).stream())
                        .toList(),
                parameters.has("explain"));
    }

    private static void requirePlainBody(HttpServletRequest request) {
        String coding = request.getHeader("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw new Refused(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "A body in the coding '%s' is not read here. Send it as it is.".formatted(coding));
        }
    }

    private static String mediaType(HttpServletRequest request) {
        MediaType type = parsed(request.getContentType());
        if (type == null) {
            return "";
        }
        if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
            throw new Refused(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "A body in %s is not read here. Send it in UTF-8.".formatted(type.getCharset()));
        }
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }

    private static @Nullable MediaType parsed(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? null : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException e) {
            throw new Refused(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type '%s' is no media type.".formatted(header));
        }
    }

    private byte[] body(HttpServletRequest request, int limit, Deadline deadline) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLong();
        }
        return readUpTo(request.getInputStream(), limit, deadline);
    }

    private byte[] readUpTo(InputStream in, int limit, Deadline deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            body.write(chunk, 0, read);
            if (body.size() > limit) {
                throw tooLong();
            }
            if (deadline.remaining().isZero()) {
                throw new Refused(ProblemType.SLOW_REQUEST, "The body did not arrive within the time of one query.");
            }
        }
        return body.toByteArray();
    }

    private Refused tooLong() {
        return new Refused(
                ProblemType.QUERY_TOO_LONG, "The query is longer than %d bytes in UTF-8.".formatted(queryBytes));
    }

    private static Refused readOnly() {
        return new Refused(
                ProblemType.READ_ONLY, "Updates are not accepted here. Changes come from the publisher's documents.");
    }
}
