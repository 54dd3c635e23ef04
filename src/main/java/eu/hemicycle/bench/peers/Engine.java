package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.util.Optional;

/** An engine that takes part. */
interface Engine {

    /** As in the table. */
    String name();

    /** Why it cannot take part here, in words; empty if it can. */
    Optional<String> missing();

    /** Makes it ready to serve the quads, unless an earlier run in the same folder has. */
    Preparation prepare(QuadFiles quads) throws IOException, InterruptedException;

    /** Starts it; returns when it answers. */
    Serving serve() throws IOException, InterruptedException;
}
