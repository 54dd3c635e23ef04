package eu.hemicycle.store;

import eu.hemicycle.columns.QuadKeys;
import java.util.OptionalLong;
import org.apache.jena.sparql.core.DatasetGraph;

/** One version of everything, as one read transaction sees it; of no use after the transaction. */
public final class Snapshot {

    private final DatasetGraph dataset;
    private final SystemState state;
    private final Readings readings;

    Snapshot(DatasetGraph dataset, SystemState state, Readings readings) {
        this.dataset = dataset;
        this.state = state;
        this.readings = readings;
    }

    /** The data: every document's and vocabulary's graphs, their union as the default graph. Read only. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The data as triples, whatever graphs say them, to be counted and told in parts. */
    public UnionTriples triples() {
        return UnionTriples.of(dataset);
    }

    /** The quads of all named graphs by numbers of their terms, to be written as columns. */
    public QuadKeys keys() {
        return StoredQuads.of(dataset);
    }

    /** The number of the newest log entry that the data contains; 0 if it is empty. */
    public long version() {
        return readings.number();
    }

    /**
     * What a derived view shows of this version.
     *
     * @throws IllegalArgumentException if the store has no such view
     */
    public <R extends Reading> R view(ViewKind<R> kind) {
        return readings.of(kind);
    }

    /** The number of a document's newest log entry in this version; empty if the document is unknown. */
    public OptionalLong newest(String document) {
        return state.newest(document);
    }
}
