package eu.hemicycle.resource;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** How much there is and what is newest; counted once for each version of the data. */
final class Overview {

    /** The figures of the home page; the lists hold the newest first. */
    record Figures(long version, long documents, long answers, long mentioned, long cited, List<Node> newest) {

        public long questions() {
            return documents - answers;
        }
    }

    private final DatasetGraph dataset;
    private final DataVersion version;
    private final StoredQuery numbers = new StoredQuery("numbers");
    private final StoredQuery newest = new StoredQuery("newest");
    private final AtomicReference<@Nullable Figures> last = new AtomicReference<>();

    Overview(DatasetGraph dataset, DataVersion version) {
        this.dataset = dataset;
        this.version = version;
    }

    /** To be called inside a read of the store. */
    Figures figures() {
        long now = version.number();
        Figures known = last.get();
        if (known != null && known.version() == now) {
            return known;
        }
        Figures counted = count(now);
        last.set(counted);
        return counted;
    }

    private Figures count(long now) {
        Binding row = numbers.select(dataset).get(0);
        List<Node> documents = newest.select(dataset).stream()
                .flatMap(found -> Stream.of(found.get("document")))
                .toList();
        return new Figures(
                now,
                number(row, "documents"),
                number(row, "answers"),
                number(row, "mentioned"),
                number(row, "cited"),
                documents);
    }

    private static long number(Binding row, String name) {
        return Long.parseLong(row.get(name).getLiteralLexicalForm());
    }
}
