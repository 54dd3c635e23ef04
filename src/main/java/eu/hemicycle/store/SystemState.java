package eu.hemicycle.store;

import java.util.OptionalLong;
import org.apache.jena.dboe.storage.StoragePrefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What a view knows about itself: the log number it has applied, and each document's newest one. Kept in TDB2's table
 * of prefixes, under graph names of its own: that table commits and recovers with the quads, yet no triple pattern, path,
 * graph name or count can reach it, as it could any graph of quads. Used within a transaction.
 */
final class SystemState {

    private static final Node VIEW = NodeFactory.createURI("urn:hemicycle:view");
    private static final Node DOCUMENTS = NodeFactory.createURI("urn:hemicycle:documents");
    private static final String APPLIED = "applied";
    private static final String NUMBER = "urn:hemicycle:entry:";

    private final StoragePrefixes table;

    /** @param dataset TDB2's own dataset, in a transaction of this thread */
    SystemState(DatasetGraph dataset) {
        this.table = TDBInternal.requireStorage(dataset).getStoragePrefixes();
    }

    /** The number this view shows; empty in a database that was not made, or not finished, by us. */
    OptionalLong applied() {
        return read(VIEW, APPLIED);
    }

    void applied(long number) {
        table.add(VIEW, APPLIED, NUMBER + number);
    }

    /** The number of a document's newest entry; empty if there is none. */
    OptionalLong newest(String document) {
        return read(DOCUMENTS, document);
    }

    void newest(String document, long number) {
        table.add(DOCUMENTS, document, NUMBER + number);
    }

    private OptionalLong read(Node row, String key) {
        String value = table.get(row, key);
        return value == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(value, NUMBER.length(), value.length(), 10));
    }
}
