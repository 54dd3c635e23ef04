package eu.hemicycle.ingest;

import eu.hemicycle.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/**
 * What was offered, held in memory.
 *
 * @param name last segment only, never a path of the machine
 */
record Input(String name, Optional<URI> url, byte[] bytes) {

    /** No question or answer page comes near it; the largest seen are below 1 MiB. */
    static final int LARGEST = 20 * 1024 * 1024;

    /** Takes at most {@link #LARGEST} bytes into memory, however much is offered. */
    static Input from(String name, Optional<URI> url, InputStream stream) throws IOException, Unreadable {
        return of(name, url, stream.readNBytes(LARGEST + 1));
    }

    static Input of(String name, Optional<URI> url, byte[] bytes) throws Unreadable {
        if (bytes.length > LARGEST) {
            throw tooLarge("more than " + LARGEST + " bytes");
        }
        if (bytes.length == 0) {
            throw new Unreadable(0, "0 bytes", "A page has content", "Save or download it again");
        }
        return new Input(lastSegment(name), url, bytes);
    }

    static Unreadable tooLarge(String size) {
        return new Unreadable(
                0,
                size,
                "A page has at most 20 MiB",
                "Offer the page itself; archives and dumps are read by other means");
    }

    static String lastSegment(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return name.substring(slash + 1);
    }

    String sha256() {
        return Sha256.of(bytes);
    }
}
