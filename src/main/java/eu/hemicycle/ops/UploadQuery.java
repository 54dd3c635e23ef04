package eu.hemicycle.ops;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How an upload is to be read. It is taken from the query alone: the body is the file, even if its sender calls it a form,
 * as curl does.
 */
record UploadQuery(Map<String, String> parameters) {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}/\\\\]");
    private static final int LONGEST_NAME = 255;

    /** @throws AdminProblem with 400 if it is not written as queries are */
    static UploadQuery of(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "true");
        }
        return new UploadQuery(parameters);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException malformed) {
            throw new AdminProblem(HttpStatus.BAD_REQUEST, "The query has a % that no two hexadecimal digits follow.");
        }
    }

    UploadedFile file(Path content) {
        return new UploadedFile(content, name(), url(), is("again"), is("reinstate"));
    }

    /** Tells a wrong query before the body is received. */
    void refuseUnusable() {
        name();
        url();
    }

    private boolean is(String parameter) {
        return Boolean.parseBoolean(parameters.get(parameter));
    }

    private String name() {
        String name = parameters.getOrDefault("name", "");
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || FORBIDDEN.matcher(name).find()) {
            throw new AdminProblem(
                    HttpStatus.BAD_REQUEST,
                    "Give the file's name, without folders, as in ?name=E-9-2021-009912_EN.html.");
        }
        return name;
    }

    private Optional<URI> url() {
        return Optional.ofNullable(parameters.get("url")).map(UploadQuery::address);
    }

    private static URI address(String given) {
        try {
            URI address = new URI(given);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
            throw noAddress();
        } catch (URISyntaxException malformed) {
            throw noAddress();
        }
    }

    private static AdminProblem noAddress() {
        return new AdminProblem(HttpStatus.BAD_REQUEST, "The url is one of the web, where the bytes were published.");
    }
}
