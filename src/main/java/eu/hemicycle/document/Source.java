package eu.hemicycle.document;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The bytes from which something was read.
 *
 * @param name file name or last path segment, never a path of the machine
 * @param url where the bytes came from, if they came from the web
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param retrieved when they were read
 */
public record Source(
        SourceKind kind,
        String name,
        Optional<URI> url,
        String mediaType,
        String sha256,
        long size,
        Instant retrieved) {

    public Source {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + sha256);
        }
    }
}
