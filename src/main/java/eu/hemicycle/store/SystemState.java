package eu.hemicycle.store;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.storage.StoragePrefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What a view knows about itself: the log number it has applied, each document's newest one and graphs. Kept in TDB2's table
 * of prefixes, under graph names of its own: that table commits and recovers with the quads, yet no triple pattern, path,
 * graph name or count can reach it, as it could any graph of quads. Used within a transaction.
 */
final class SystemState {

    private static final Node VIEW = NodeFactory.createURI("urn:hemicycle:view");
    private static final Node DOCUMENTS = NodeFactory.createURI("urn:hemicycle:documents");
    private static final Node GRAPHS = NodeFactory.createURI("urn:hemicycle:graphs");
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

    /** The documents that have a newest entry. */
    Stream<String> documents() {
        return Iter.asStream(table.get(DOCUMENTS)).map(PrefixEntry::getPrefix);
    }

    /** The names of all graphs in which a document has, or once had, quads. */
    Set<Node> graphs(String document) {
        String names = table.get(GRAPHS, document);
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
    }

    /** @param graphs their names are IRIs, in which no space can stand */
    void graphs(String document, Set<Node> graphs) {
        table.add(GRAPHS, document, graphs.stream().map(Node::getURI).sorted().collect(Collectors.joining(" ")));
    }

    private OptionalLong read(Node row, String key) {
        String value = table.get(row, key);
        return value == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(value, NUMBER.length(), value.length(), 10));
    }
}
