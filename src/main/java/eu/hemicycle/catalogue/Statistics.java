package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.Figures.Count;
import eu.hemicycle.catalogue.Figures.Links;
import eu.hemicycle.catalogue.Figures.Named;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Counts each version once, when it is first asked for. */
final class Statistics {

    private final Store store;
    private final Timeline timeline;
    private final Query totals = new Query("totals");
    private final Query classes = new Query("classes");
    private final Query properties = new Query("properties");
    private final Query links = new Query("links");
    private final Query languages = new Query("languages");
    private final Query examples = new Query("examples");
    private @Nullable Figures counted;

    Statistics(Store store, Timeline timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    /** The figures of the version that readers see now. */
    synchronized Figures present() {
        return store.read(snapshot -> {
            Figures known = counted;
            if (known == null || known.version() != snapshot.version()) {
                known = count(snapshot);
                counted = known;
            }
            return known;
        });
    }

    private Figures count(Snapshot snapshot) {
        DatasetGraph data = snapshot.dataset();
        Binding total = totals.rows(data).get(0);
        return new Figures(
                snapshot.version(),
                timeline.at(1).map(Moment::time),
                timeline.at(snapshot.version()).map(Moment::time),
                number(total, "triples"),
                number(total, "subjects"),
                number(total, "objects"),
                number(total, "documents"),
                Optional.ofNullable(total.get("from")),
                Optional.ofNullable(total.get("to")),
                counts(data, classes, "class", "members"),
                counts(data, properties, "property", "triples"),
                links.rows(data).stream().map(Statistics::links).toList(),
                languages.rows(data).stream()
                        .map(row -> new Named(row.get("language"), row.get("name")))
                        .toList(),
                examples.rows(data).stream().map(row -> row.get("document")).toList());
    }

    private static List<Count> counts(DatasetGraph data, Query query, String term, String number) {
        return query.rows(data).stream()
                .filter(row -> row.contains(term))
                .map(row -> new Count(row.get(term), number(row, number)))
                .toList();
    }

    private static Links links(Binding row) {
        Node space = row.get("space");
        return new Links(row.get("property"), space.getLiteralLexicalForm(), number(row, "triples"));
    }

    private static long number(Binding row, String name) {
        return Long.parseLong(row.get(name).getLiteralLexicalForm());
    }
}
