package eu.hemicycle.publish.intake;

import eu.hemicycle.ingest.Reading;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.publish.Prepared;
import java.util.List;

/** What is known of an input before anything is written. */
sealed interface Examined {

    /** There were no bytes. */
    record Absent(Offered.Absent offered) implements Examined {}

    /**
     * It was accepted before.
     *
     * @param documents the identifiers of what is in it
     */
    record Known(Offered.Bytes offered, String sha256, String key, List<String> documents) implements Examined {}

    /**
     * It was read just now.
     *
     * @param prepared its documents in their order; empty if it has none or many
     */
    record Fresh(Offered.Bytes offered, String sha256, String key, Reading reading, List<Prepared> prepared)
            implements Examined {}
}
