package eu.hemicycle.catalogue.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers of feeds, with their validators and the time for which they may be kept. */
final class FeedAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FRESH = "public, max-age=0, must-revalidate";
    private static final String KEPT = "public, max-age=86400, immutable";

    private final long version;

    /** @param version the number of the last change that they tell */
    FeedAnswers(long version) {
        this.version = version;
    }

    /** What may be another thing at the next request. */
    ResponseEntity<byte[]> present(String contentType, byte[] bytes, String... headers) {
        return answer(contentType, FRESH, bytes, headers);
    }

    /** What never changes, except by a redaction: so it is kept for a day at most. */
    ResponseEntity<byte[]> immutable(String contentType, byte[] bytes, String... headers) {
        return answer(contentType, KEPT, bytes, headers);
    }

    private ResponseEntity<byte[]> answer(String contentType, String caching, byte[] bytes, String... more) {
        HttpHeaders headers = headers(caching);
        headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        headers.setETag("\"" + hash(bytes) + "\"");
        for (int i = 0; i + 1 < more.length; i += 2) {
            headers.add(more[i], more[i + 1]);
        }
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    /** A problem document (RFC 9457). */
    ResponseEntity<byte[]> problem(HttpStatus status, String detail) {
        HttpHeaders headers = headers("no-cache");
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(
                JSON.writeValueAsBytes(new Problem("about:blank", status.getReasonPhrase(), status.value(), detail)),
                headers,
                status);
    }

    private record Problem(String type, String title, int status, String detail) {}

    private HttpHeaders headers(String caching) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, caching);
        headers.set("Hemicycle-Version", Long.toString(version));
        return headers;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
