package eu.hemicycle.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * What happened to documents, in steps that have the numbers of the log. Only steps that the reader's version has reached
 * are told; asked within the reader's transaction.
 */
public interface DocumentHistory {

    /** What a step did. */
    enum What {
        /** The document came, for the first time or again. */
        CREATED,
        CHANGED,
        WITHDRAWN,
        REDACTED
    }

    /**
     * A step of one document.
     *
     * @param iri the document's
     * @param order of the step among those of its document, from 1
     * @param erased whether the document was redacted since, so that nothing of the step may be shown
     */
    record Step(long number, String iri, int order, Instant time, What what, boolean erased) {

        /** The name of what it did, in messages. */
        public String key() {
            return erased ? "erased" : what.name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether the document is there after it, and the step may be shown. */
        public boolean isPresent() {
            return !erased && (what == What.CREATED || what == What.CHANGED);
        }
    }

    /** A statement that came or went. */
    record Change(boolean added, Quad quad) {}

    /** The steps of the document that an IRI names, oldest first; none if it names no document. */
    List<Step> steps(String iri);

    /**
     * When a document that is there came or changed last.
     *
     * @param key the document's in the log
     */
    Optional<Instant> lastChange(String key);

    /** A step by its number. */
    Optional<Step> step(long number);

    /** What came and went in a step, in no particular order; nothing if it may not be shown. */
    List<Change> changes(Step step);
}
