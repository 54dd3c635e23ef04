package eu.hemicycle.store;

import java.util.OptionalLong;
import org.apache.jena.sparql.core.DatasetGraph;

/** One version of everything, as one read transaction sees it; of no use after the transaction. */
public final class Snapshot {

    private final DatasetGraph dataset;
    private final SystemState state;
    private final long version;

    Snapshot(DatasetGraph dataset, SystemState state) {
        this.dataset = dataset;
        this.state = state;
        this.version = state.applied().orElseThrow(() -> new StoreFailed("The view does not say which version it is"));
    }

    /** The data: every document's and vocabulary's graphs, their union as the default graph. Read only. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The number of the newest log entry that the data contains; 0 if it is empty. */
    public long version() {
        return version;
    }

    /** The number of a document's newest log entry in this version; empty if the document is unknown. */
    public OptionalLong newest(String document) {
        return state.newest(document);
    }
}
