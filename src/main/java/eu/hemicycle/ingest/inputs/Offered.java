package eu.hemicycle.ingest.inputs;

import eu.hemicycle.ingest.Refusal;
import java.net.URI;
import java.util.Optional;

/** One input, or why there is none where one was promised. */
public sealed interface Offered {

    /** Where it stands, as its owner knows it: a path, a path and the name in an archive, an address. */
    String origin();

    /**
     * An input, held in memory.
     *
     * @param name its file name, or the last segment of its address
     * @param url where the bytes came from, if they came from the web
     */
    record Bytes(String origin, String name, Optional<URI> url, byte[] content) implements Offered {}

    /** What could not be had. */
    record Absent(String origin, Refusal reason) implements Offered {}
}
