package eu.hemicycle.store;

import eu.hemicycle.durability.Child;
import eu.hemicycle.log.Change;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A process that commits groups of changes until it is killed, and prints the last number of each once it is
 * acknowledged. Entry {@code n} is always the same change, so that what must be there follows from a number.
 */
final class EndlessIngest {

    static final int GROUP = 3;
    static final int DOCUMENTS = 40;

    private EndlessIngest() {}

    public static void main(String[] arguments) {
        StoreFixture fixture = new StoreFixture(Path.of(arguments[0]));
        while (true) {
            long last = fixture.store.apply(groupAfter(fixture.store.version()));
            System.out.println(Child.ACKNOWLEDGED + last);
        }
    }

    private static List<Change> groupAfter(long last) {
        return LongStream.rangeClosed(last + 1, last + GROUP)
                .mapToObj(EndlessIngest::change)
                .toList();
    }

    static Change change(long number) {
        return StoreFixture.document(document(number), revision(number));
    }

    private static int document(long number) {
        return (int) ((number - 1) % DOCUMENTS);
    }

    private static int revision(long number) {
        return (int) ((number - 1) / DOCUMENTS) + 1;
    }

    /** All quads after the entries up to a number. */
    static Set<Quad> quadsAfter(long last) {
        Set<Quad> quads = new HashSet<>();
        for (long number = Math.max(1, last - DOCUMENTS + 1); number <= last; number++) {
            Patch.of(change(number)).rows().apply(new Additions(quads));
        }
        return quads;
    }

    private static final class Additions extends RDFChangesBase {

        private final Set<Quad> quads;

        Additions(Set<Quad> quads) {
            this.quads = quads;
        }

        @Override
        public void add(Node graph, Node subject, Node predicate, Node object) {
            quads.add(Quad.create(graph, subject, predicate, object));
        }
    }
}
