package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.Figures.Count;
import eu.hemicycle.catalogue.Figures.Links;
import eu.hemicycle.catalogue.Figures.Named;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.sparql.SparqlColumns;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import eu.hemicycle.store.StoreFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in the background after each change, and until then shows the last version that was counted, under its number. A
 * long count is not begun again at once: it takes a sixth of one processor at most. Columns count in a small part of the time
 * and memory that the store needs, so they are waited for.
 */
final class Statistics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Statistics.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final int REST = 5;
    /** How long after the start columns are waited for: those of a large archive take minutes the first time. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Store store;
    private final Timeline timeline;
    private final Clock clock;
    private final Optional<SparqlColumns> columns;
    private final Instant started;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Statistics::thread);
    private final Query totals = new Query("totals");
    private final Query classes = new Query("classes");
    private final Query properties = new Query("properties");
    private final Query links = new Query("links");
    private final Query languages = new Query("languages");
    private final Query examples = new Query("examples");
    private volatile @Nullable Figures counted;

    private Statistics(Store store, Timeline timeline, Optional<SparqlColumns> columns, Clock clock) {
        this.store = store;
        this.timeline = timeline;
        this.columns = columns;
        this.clock = clock;
        this.started = clock.instant();
    }

    static Statistics start(Store store, Timeline timeline, Optional<SparqlColumns> columns, Clock clock) {
        Statistics statistics = new Statistics(store, timeline, columns, clock);
        statistics.worker.schedule(statistics::look, 0, TimeUnit.MILLISECONDS);
        return statistics;
    }

    /** Readers come first. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "statistics");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private void look() {
        Instant begun = clock.instant();
        try {
            if (isReady()) {
                count();
            }
        } catch (IllegalStateException | StoreFailed failure) {
            // the edge of a thread of our own: the next look tries again; the store may be closed by now
            LOG.debug("Nothing was counted", failure);
        }
        long took = Duration.between(begun, clock.instant()).toMillis();
        if (!worker.isShutdown()) {
            worker.schedule(this::look, Math.max(LOOK_MILLIS, REST * took), TimeUnit.MILLISECONDS);
        }
    }

    private boolean isReady() {
        return columns.isEmpty()
                || clock.instant().isAfter(started.plus(PATIENCE))
                || store.read(snapshot -> columns.get().current().isPresent());
    }

    /** The figures of the last version that was counted; the first caller after a start may have to wait for them. */
    Figures present() {
        Figures known = counted;
        return known != null ? known : count();
    }

    /** As {@link #present}, but empty, without waiting, if nothing was counted yet. */
    Optional<Figures> known() {
        return Optional.ofNullable(counted);
    }

    /** Those of the version that readers see now, which are counted if they are not known. */
    synchronized Figures count() {
        Figures known = counted;
        if (known == null || known.version() != store.version()) {
            known = store.read(this::count);
            counted = known;
        }
        return known;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private Figures count(Snapshot snapshot) {
        DatasetGraph data = snapshot.dataset();
        Optional<OpExecutorFactory> executor = columns.flatMap(SparqlColumns::executor);
        Binding total = totals.rows(data, executor).get(0);
        return new Figures(
                snapshot.version(),
                timeline.at(1).map(Moment::time),
                timeline.at(snapshot.version()).map(Moment::time),
                clock.instant(),
                number(total, "triples"),
                number(total, "subjects"),
                number(total, "objects"),
                number(total, "documents"),
                Optional.ofNullable(total.get("from")),
                Optional.ofNullable(total.get("to")),
                counts(classes.rows(data, executor), "class", "members"),
                counts(properties.rows(data, executor), "property", "triples"),
                links.rows(data, executor).stream().map(Statistics::links).toList(),
                languages.rows(data, executor).stream()
                        .map(row -> new Named(row.get("language"), row.get("name")))
                        .toList(),
                examples.rows(data, executor).stream()
                        .map(row -> row.get("document"))
                        .toList());
    }

    private static List<Count> counts(List<Binding> rows, String term, String number) {
        return rows.stream()
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
