package eu.hemicycle.ingest.quarantine;

import java.time.Instant;
import java.util.List;

/**
 * An input that was not taken.
 *
 * @param origin where it stands, as its owner knows it
 * @param name its file name
 * @param sha256 of its bytes
 * @param reasons at least one sentence, with place, rule and fix
 * @param software the version that refused it
 */
public record Refused(
        String origin,
        String name,
        String sha256,
        byte[] content,
        List<String> reasons,
        Instant time,
        String software) {

    public Refused {
        reasons = List.copyOf(reasons);
    }
}
