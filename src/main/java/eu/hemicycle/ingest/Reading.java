package eu.hemicycle.ingest;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.Source;
import java.util.List;

/** What came of reading one input. */
public sealed interface Reading {

    /**
     * The input was understood.
     *
     * @param documents what the input itself says, in its order; nothing that it only implies
     */
    record Read(Source source, List<Document> documents) implements Reading {

        public Read {
            documents = List.copyOf(documents);
        }
    }

    /** The input was not taken, and why. */
    record Refused(Refusal refusal) implements Reading {}
}
