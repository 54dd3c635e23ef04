package eu.hemicycle.sparql;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;

/**
 * IRIs of which is known that nothing is wrong with them and that they resolve to themselves: to find that out takes as long
 * as all the rest of parsing a small query, and most queries name the same few vocabularies. For any number of threads.
 */
final class KnownIris {

    private static final int KEPT = 1 << 12;
    private static final int LONGEST = 256;

    private final AtomicReferenceArray<@Nullable String> known = new AtomicReferenceArray<>(KEPT);
    private volatile @Nullable Base last;

    private record Base(String text, IRIx iri) {}

    boolean has(String iri) {
        return iri.equals(known.get(slot(iri)));
    }

    /** @param resolved against any base: only what begins with a scheme and an authority is the same with each */
    void learn(String iri, String resolved) {
        boolean absolute = iri.startsWith("http://") || iri.startsWith("https://");
        if (absolute && iri.length() <= LONGEST && iri.equals(resolved)) {
            known.set(slot(iri), iri);
        }
    }

    private static int slot(String iri) {
        return (iri.hashCode() * 0x9E3779B9) >>> 20;
    }

    /** The base of queries, which is the same for all but the oddest clients. */
    IRIx base(String text) {
        Base base = last;
        if (base == null || !base.text.equals(text)) {
            base = new Base(text, IRIs.resolveIRI(text));
            last = base;
        }
        return base.iri;
    }
}
