package eu.hemicycle.log;

import java.nio.charset.StandardCharsets;

/**
 * What is to be done to one document; the log gives it a number and a time.
 *
 * @param document the document's key, such as {@code E-9-2021-009912-ASW} or {@code vocabulary/bodies}; 1 to 1,000
 *     bytes of UTF-8
 * @param kind what happens to the document
 * @param patch RDF Patch text of added and deleted quads; may be empty; opaque to the log
 * @param contributions what the document was made from, or why it is taken back, as JSON; may be empty; opaque to the
 *     log
 */
public record Change(String document, Kind kind, String patch, String contributions) {

    private static final int LONGEST_KEY = 1000;

    public Change {
        int length = document.getBytes(StandardCharsets.UTF_8).length;
        if (document.isBlank() || length > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "A document's key has 1 to 1,000 bytes and is not blank; this one has " + length);
        }
    }
}
