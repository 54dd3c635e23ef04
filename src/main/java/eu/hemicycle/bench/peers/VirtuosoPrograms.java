package eu.hemicycle.bench.peers;

import java.util.Optional;

/**
 * Virtuoso's programs, by name or path.
 *
 * @param server {@code virtuoso-t} in Debian
 * @param isql its client for SQL, {@code isql-vt} in Debian
 * @param memory bytes for its buffers
 */
public record VirtuosoPrograms(String server, String isql, long memory) {

    /** As its own configuration file counts: 8 KiB of data each, and what goes with them. */
    private static final long BUFFERS_PER_GIBIBYTE = 85_000;

    long buffers() {
        return (memory >> 20) * BUFFERS_PER_GIBIBYTE >> 10;
    }

    Optional<String> missing() {
        return EngineProcess.isThere(server) && EngineProcess.isThere(isql)
                ? Optional.empty()
                : Optional.of(server + " and " + isql + " (Debian: virtuoso-opensource) are not on this machine");
    }
}
