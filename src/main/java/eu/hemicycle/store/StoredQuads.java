package eu.hemicycle.store;

import eu.hemicycle.columns.QuadKeys;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The quads of all named graphs as TDB2's own numbers of terms, predicate by predicate, straight from its index POSG: no term
 * is read but by {@link #term}. To be used inside a read.
 */
final class StoredQuads implements QuadKeys {

    private static final int ID = NodeId.SIZE;

    private final NodeTable nodes;
    private final RangeIndex posg;

    private StoredQuads(DatasetGraphTDB storage) {
        this.nodes = storage.getQuadTable().getNodeTupleTable().getNodeTable();
        TupleIndex[] indexes =
                storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
        this.posg = Stream.of(indexes)
                .filter(index -> index.getName().equals("POSG"))
                .map(TupleIndexRecord.class::cast)
                .findFirst()
                .orElseThrow()
                .getRangeIndex();
    }

    static StoredQuads of(DatasetGraph dataset) {
        return new StoredQuads(TDBInternal.requireStorage(
                dataset instanceof ReaderDataset readers
                        ? readers.entered().view().dataset()
                        : dataset));
    }

    @Override
    public void predicates(LongConsumer each) {
        byte[] from = new byte[4 * ID];
        Iterator<Record> entries = posg.iterator(new Record(from, null), null);
        while (entries.hasNext()) {
            byte[] key = entries.next().getKey();
            each.accept(number(key, 0));
            byte[] behind = behind(key);
            if (behind.length == 0) {
                return;
            }
            entries = posg.iterator(new Record(behind, null), null);
        }
    }

    /** One above every entry of a predicate; empty if there is nothing above. */
    private static byte[] behind(byte[] key) {
        byte[] behind = Arrays.copyOf(Arrays.copyOf(key, ID), 4 * ID);
        for (int i = ID - 1; i >= 0; i--) {
            if (++behind[i] != 0) {
                return behind;
            }
        }
        return new byte[0];
    }

    @Override
    public void forEach(long predicate, Quads each) {
        byte[] first = Arrays.copyOf(ByteBuffer.allocate(ID).putLong(predicate).array(), 4 * ID);
        byte[] behind = behind(first);
        Iterator<Record> entries =
                posg.iterator(new Record(first, null), behind.length == 0 ? null : new Record(behind, null));
        while (entries.hasNext()) {
            ByteBuffer key = ByteBuffer.wrap(entries.next().getKey());
            each.accept(key.getLong(2 * ID), key.getLong(ID), key.getLong(3 * ID));
        }
    }

    private static long number(byte[] key, int from) {
        return ByteBuffer.wrap(key).getLong(from);
    }

    @Override
    public Node term(long key) {
        return nodes.getNodeForNodeId(
                NodeIdFactory.get(ByteBuffer.allocate(ID).putLong(key).array(), 0));
    }
}
