package eu.hemicycle.statistics;

import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Index;
import eu.hemicycle.search.Tallies;
import eu.hemicycle.search.Tally;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The tally of the version that a reader sees, summed up once. */
final class Counted {

    private record Sum(long version, Tally tally) {}

    private final Index index;
    private final DataVersion version;
    private final Tallies tallies = new Tallies();
    private final AtomicReference<@Nullable Sum> last = new AtomicReference<>();

    Counted(Index index, DataVersion version) {
        this.index = index;
        this.version = version;
    }

    /** To be called inside a read of the store. */
    Tally tally() {
        long now = version.number();
        Sum known = last.get();
        if (known != null && known.version() == now) {
            return known.tally();
        }
        Tally tally = tallies.of(index.current());
        last.set(new Sum(now, tally));
        return tally;
    }
}
