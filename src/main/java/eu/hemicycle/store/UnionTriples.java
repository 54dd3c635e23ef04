package eu.hemicycle.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The triples of the union of all graphs that match a pattern, in the order of an index: they can be counted without being
 * read, and told from any place on at the same cost. To be used inside a read.
 *
 * <p>For every pattern there is an order in which what is given comes first: subject, predicate, object; predicate, object,
 * subject; or object, subject, predicate. What several graphs say stands side by side there and counts once.
 */
public final class UnionTriples {

    private static final int IDS = 3;
    private static final int KEY = 4 * NodeId.SIZE;

    private final NodeTable nodes;
    private final TupleIndex[] indexes;
    private final String generation;

    private UnionTriples(DatasetGraphTDB storage) {
        this.nodes = storage.getQuadTable().getNodeTupleTable().getNodeTable();
        this.indexes =
                storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
        this.generation =
                Integer.toHexString(storage.getLocation().getDirectoryPath().hashCode());
    }

    static UnionTriples of(DatasetGraph dataset) {
        return new UnionTriples(TDBInternal.requireStorage(
                dataset instanceof ReaderDataset readers
                        ? readers.entered().view().dataset()
                        : dataset));
    }

    /**
     * Some triples, and where those after them begin; empty after the last one.
     *
     * @param next of this pattern only
     */
    public record Part(List<Triple> triples, Optional<String> next) {

        public Part {
            triples = List.copyOf(triples);
        }
    }

    /** A place that is none of this pattern, or that was in files which have been written anew since. */
    public static final class UnknownPlace extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** The three orders of an index with the graph last. */
    private enum Order {
        SPO("SPOG", 0, 1, 2),
        POS("POSG", 1, 2, 0),
        OSP("OSPG", 2, 0, 1);

        private final String index;
        private final int[] parts;

        Order(String index, int... parts) {
            this.index = index;
            this.parts = parts;
        }

        /** In which what the pattern gives comes first. */
        static Order of(Node subject, Node predicate, Node object) {
            if (subject.isConcrete()) {
                return object.isConcrete() && !predicate.isConcrete() ? OSP : SPO;
            }
            return predicate.isConcrete() ? POS : object.isConcrete() ? OSP : SPO;
        }
    }

    /**
     * How many triples match; empty if they are more than are to be counted.
     *
     * @param most entries of the index to look at: one for each graph that says a triple
     */
    public OptionalLong count(Node subject, Node predicate, Node object, long most) {
        Optional<Range> range = range(subject, predicate, object);
        if (range.isEmpty()) {
            return OptionalLong.of(0);
        }
        Iterator<Record> entries = range.get().from(range.get().first());
        long count = 0;
        long looked = 0;
        byte[] last = new byte[0];
        while (entries.hasNext()) {
            if (++looked > most) {
                return OptionalLong.empty();
            }
            byte[] key = entries.next().getKey();
            if (!isSame(key, last)) {
                count++;
                last = key;
            }
        }
        return OptionalLong.of(count);
    }

    /**
     * The triples of a pattern from a place on.
     *
     * @param after empty for the first ones, else what a {@link Part} of the same pattern gave
     * @throws UnknownPlace if it is no such place
     */
    public Part part(Node subject, Node predicate, Node object, Optional<String> after, int size) {
        Optional<Range> range = range(subject, predicate, object);
        if (range.isEmpty()) {
            return new Part(List.of(), Optional.empty());
        }
        Iterator<Record> entries = range.get()
                .from(after.map(range.get()::behind).orElse(range.get().first()));
        List<Triple> triples = new ArrayList<>();
        byte[] last = new byte[0];
        while (entries.hasNext()) {
            byte[] key = entries.next().getKey();
            if (isSame(key, last)) {
                continue;
            }
            if (triples.size() == size) {
                return new Part(triples, Optional.of(place(last)));
            }
            triples.add(triple(key, range.get().order()));
            last = key;
        }
        return new Part(triples, Optional.empty());
    }

    private static boolean isSame(byte[] key, byte[] last) {
        return last.length > 0 && Arrays.equals(key, 0, IDS * NodeId.SIZE, last, 0, IDS * NodeId.SIZE);
    }

    private String place(byte[] key) {
        return generation + "-" + HexFormat.of().formatHex(key, 0, IDS * NodeId.SIZE);
    }

    private Triple triple(byte[] key, Order order) {
        Node[] terms = new Node[IDS];
        for (int i = 0; i < IDS; i++) {
            terms[order.parts[i]] = nodes.getNodeForNodeId(NodeIdFactory.get(key, i * NodeId.SIZE));
        }
        return Triple.create(terms[0], terms[1], terms[2]);
    }

    /** Empty if a term of the pattern is unknown. */
    private Optional<Range> range(Node subject, Node predicate, Node object) {
        Order order = Order.of(subject, predicate, object);
        Node[] terms = {subject, predicate, object};
        byte[] prefix = new byte[0];
        for (int part : order.parts) {
            if (!terms[part].isConcrete()) {
                break;
            }
            NodeId id = nodes.getNodeIdForNode(terms[part]);
            if (NodeId.isDoesNotExist(id)) {
                return Optional.empty();
            }
            prefix = Arrays.copyOf(prefix, prefix.length + NodeId.SIZE);
            NodeIdFactory.set(id, prefix, prefix.length - NodeId.SIZE);
        }
        return Optional.of(new Range(order, prefix));
    }

    /** The entries of an index that begin with what a pattern gives. */
    private final class Range {

        private final Order order;
        private final byte[] prefix;

        Range(Order order, byte[] prefix) {
            this.order = order;
            this.prefix = prefix;
        }

        Order order() {
            return order;
        }

        byte[] first() {
            return Arrays.copyOf(prefix, KEY);
        }

        /** One above every entry that begins so; null if there is none. */
        private byte[] end() {
            return above(prefix);
        }

        /** The first entry behind those of a triple. */
        byte[] behind(String place) {
            String[] parts = place.split("-", 2);
            if (parts.length < 2 || !parts[0].equals(generation) || !parts[1].matches("[0-9a-f]{48}")) {
                throw new UnknownPlace();
            }
            byte[] triple = HexFormat.of().parseHex(parts[1]);
            if (!Arrays.equals(triple, 0, prefix.length, prefix, 0, prefix.length)) {
                throw new UnknownPlace();
            }
            return above(triple);
        }

        /** Without end where the first byte would overflow: no identifier of a node begins so. */
        private static byte[] above(byte[] beginning) {
            byte[] above = Arrays.copyOf(beginning, KEY);
            for (int i = beginning.length - 1; i >= 0; i--) {
                if (++above[i] != 0) {
                    return above;
                }
            }
            Arrays.fill(above, (byte) 0xFF);
            return above;
        }

        Iterator<Record> from(byte[] key) {
            RangeIndex index = Stream.of(indexes)
                    .filter(one -> one.getName().equals(order.index))
                    .map(TupleIndexRecord.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .getRangeIndex();
            return index.iterator(new Record(key, null), new Record(end(), null));
        }
    }
}
