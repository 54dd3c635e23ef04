package eu.hemicycle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of all phases as a table in Markdown. */
public final class MeasuredTable {

    private final Map<String, Long> figures;
    private final List<String> rows = new ArrayList<>();

    private MeasuredTable(Map<String, Long> figures) {
        this.figures = figures;
    }

    /** @param figures what {@link Phase#run} gave for every phase */
    public static List<String> of(long pairs, Map<String, Long> figures) {
        MeasuredTable table = new MeasuredTable(figures);
        table.rows.add("| | %,d pairs |".formatted(pairs));
        table.rows.add("|---|---|");
        table.content();
        table.work();
        table.memory();
        return List.copyOf(table.rows);
    }

    private void content() {
        row("Works", "%,d", figure("works"));
        row("quads", "%,d", figure("quads"));
        row("log, bytes per quad", "%.0f", perQuad("log.bytes"));
        row("store, bytes per quad, as ingested", "%.0f", perQuad("store.bytes"));
        row("store, bytes per quad, rebuilt", "%.0f", perQuad("rebuilt.store.bytes"));
        row("index, bytes per quad", "%.0f", perQuad("rebuilt.index.bytes"));
    }

    private void work() {
        row("ingest, processor seconds", "%,.0f", figure("ingest.processor.ms") / 1000.0);
        row("ingest, Works per processor second", "%,.0f", perSecond("works", "ingest.processor.ms"));
        row("ingest, quads per processor second", "%,.0f", perSecond("quads", "ingest.processor.ms"));
        row("ingest, wall seconds", "%,.0f", figure("ingest.wall.ms") / 1000.0);
        row("rebuild from the log, processor seconds", "%,.0f", figure("rebuild.processor.ms") / 1000.0);
        row("replay, quads per processor second", "%,.0f", perSecond("quads", "rebuild.processor.ms"));
        row("rebuild, wall seconds", "%,.0f", figure("rebuild.wall.ms") / 1000.0);
        row("start to open, processor seconds", "%,.1f", figure("open.processor.ms") / 1000.0);
        row("start to open, wall seconds", "%,.1f", figure("open.wall.ms") / 1000.0);
    }

    private void memory() {
        for (String phase : List.of("ingest", "rebuild", "open")) {
            row(phase + ", heap after collection, MB", "%,.0f", figure(phase + ".heap") / 1e6);
            row(phase + ", largest resident size, MB", "%,.0f", figure(phase + ".resident") / 1e6);
        }
    }

    private void row(String name, String form, Object value) {
        rows.add("| " + name + " | " + String.format(Locale.ROOT, form, value) + " |");
    }

    private double perQuad(String bytes) {
        return (double) figure(bytes) / figure("quads");
    }

    private double perSecond(String things, String millis) {
        return 1000.0 * figure(things) / Math.max(1, figure(millis));
    }

    private long figure(String name) {
        return figures.getOrDefault(name, 0L);
    }
}
