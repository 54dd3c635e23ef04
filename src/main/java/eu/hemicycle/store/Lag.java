package eu.hemicycle.store;

import java.util.List;
import java.util.function.LongFunction;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a derived view needs to come up to the quads.
 *
 * @param applied the version of the quads
 * @param dataset the quads, in a transaction of this thread
 * @param log the patches of the versions after a number, up to {@code applied}, in groups
 * @param goOn throws if coming up is to be given up
 */
record Lag(long applied, DatasetGraph dataset, LongFunction<Iterable<List<Patch>>> log, Runnable goOn) {

    Iterable<List<Patch>> after(long number) {
        return log.apply(number);
    }

    /** Patches of the past with the data of now: a document that is touched again is only taken in earlier. */
    Batch batch(List<Patch> patches) {
        return new Batch(dataset, patches, goOn);
    }
}
