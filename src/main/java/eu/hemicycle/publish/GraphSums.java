package eu.hemicycle.publish;

import eu.hemicycle.document.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * How many quads each graph has, and the sum of their hashes: 128 bits of SHA-256 of the N-Triples line. Quads may be added
 * and taken away in any order.
 */
final class GraphSums {

    private final Map<Node, Sum> sums = new HashMap<>();
    private final MessageDigest digest = Sha256.digest();

    /** A graph's quads, however they came. */
    private static final class Sum {

        private long quads;
        private long high;
        private long low;

        void add(ByteBuffer hash, int times) {
            quads += times;
            high += times * hash.getLong(0);
            low += times * hash.getLong(Long.BYTES);
        }

        boolean sameAs(Sum other) {
            return quads == other.quads && high == other.high && low == other.low;
        }
    }

    void add(Node graph, Node subject, Node predicate, Node object) {
        count(graph, subject, predicate, object, 1);
    }

    void delete(Node graph, Node subject, Node predicate, Node object) {
        count(graph, subject, predicate, object, -1);
    }

    private void count(Node graph, Node subject, Node predicate, Node object, int times) {
        String line = NodeFmtLib.strNT(subject) + " " + NodeFmtLib.strNT(predicate) + " " + NodeFmtLib.strNT(object);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
        sums.computeIfAbsent(graph, name -> new Sum()).add(hash, times);
    }

    Set<Node> graphs() {
        return sums.keySet();
    }

    long quads(Node graph) {
        return of(graph).quads;
    }

    boolean agreesWith(GraphSums other, Node graph) {
        return of(graph).sameAs(other.of(graph));
    }

    private Sum of(Node graph) {
        return Objects.requireNonNullElseGet(sums.get(graph), Sum::new);
    }
}
