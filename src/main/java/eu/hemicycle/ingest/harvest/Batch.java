package eu.hemicycle.ingest.harvest;

import eu.hemicycle.ingest.inputs.Inputs;
import eu.hemicycle.ingest.inputs.Offered;
import java.util.Iterator;
import java.util.List;

/**
 * What was taken from the source at a time.
 *
 * @param questions the identifiers that were asked for
 * @param offered their records, then those of answers and annexes; with the reason where there is none
 */
public record Batch(List<String> questions, List<Offered> offered) {

    public Batch {
        questions = List.copyOf(questions);
        offered = List.copyOf(offered);
    }

    /** The records as inputs. */
    public Inputs inputs() {
        Iterator<Offered> left = offered.iterator();
        return new Inputs() {
            @Override
            public long expected() {
                return offered.size();
            }

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public Offered next() {
                return left.next();
            }

            @Override
            public void close() {}
        };
    }
}
