package eu.hemicycle.resource;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Tombstone;
import java.util.Optional;

/** Knows which documents were taken back. */
@FunctionalInterface
public interface TakenBack {

    /** What is left of a document; empty unless it was taken back. Asked within the reader's transaction. */
    Optional<Tombstone> tombstone(DocumentId id);
}
