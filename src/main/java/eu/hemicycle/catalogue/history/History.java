package eu.hemicycle.catalogue.history;

import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import eu.hemicycle.resource.DocumentHistory.Change;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.Quad;

/** What documents said after each of their changes, worked out from their patches in the log. */
public final class History {

    private final ChangeLog log;
    private final Timeline timeline;

    public History(ChangeLog log, Timeline timeline) {
        this.log = log;
        this.timeline = timeline;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** The document's quads after a moment; none if it was taken back then, or redacted since. */
    public Set<Quad> after(Moment moment) {
        Set<Quad> quads = new LinkedHashSet<>();
        if (!moment.isPresent()) {
            return quads;
        }
        for (Moment step : since(moment)) {
            Optional<Entry> entry = log.read(step.number()).filter(found -> found.kind() == Kind.CHANGED);
            if (entry.isEmpty()) {
                return Set.of();
            }
            apply(entry.get().patch(), quads);
        }
        return quads;
    }

    /** What the document said last, up to a moment; empty if it said nothing, or what it said was redacted. */
    public Set<Quad> latest(Moment moment) {
        return timeline.of(moment.document()).stream()
                .filter(step -> step.number() <= moment.number() && step.isPresent())
                .reduce((one, other) -> other)
                .map(this::after)
                .orElse(Set.of());
    }

    /** The changes that made the document what it was, from its beginning or its coming back. */
    private List<Moment> since(Moment moment) {
        List<Moment> steps = new ArrayList<>();
        for (Moment step : timeline.of(moment.document())) {
            if (step.number() > moment.number()) {
                break;
            }
            if (step.isPresent()) {
                steps.add(step);
            } else {
                steps.clear();
            }
        }
        return steps;
    }

    /** Whether a moment brings a document that was not there before. */
    public boolean creates(Moment moment) {
        return moment.isPresent() && since(moment).size() == 1;
    }

    /** The patch of an entry as the log has it; empty if nothing of it may be shown. */
    public String patch(Moment moment) {
        return moment.erased()
                ? ""
                : log.read(moment.number()).map(Entry::patch).orElse("");
    }

    /** The statements that came and went at a moment; none if nothing of it may be shown. */
    List<Change> changes(Moment moment) {
        List<Change> changes = new ArrayList<>();
        read(patch(moment), new RDFChangesBase() {
            @Override
            public void add(Node graph, Node subject, Node predicate, Node object) {
                changes.add(new Change(true, new Quad(graph, subject, predicate, object)));
            }

            @Override
            public void delete(Node graph, Node subject, Node predicate, Node object) {
                changes.add(new Change(false, new Quad(graph, subject, predicate, object)));
            }
        });
        return changes;
    }

    private static void apply(String patch, Set<Quad> quads) {
        read(patch, new RDFChangesBase() {
            @Override
            public void add(Node graph, Node subject, Node predicate, Node object) {
                quads.add(new Quad(graph, subject, predicate, object));
            }

            @Override
            public void delete(Node graph, Node subject, Node predicate, Node object) {
                quads.remove(new Quad(graph, subject, predicate, object));
            }
        });
    }

    private static void read(String patch, RDFChanges reader) {
        if (!patch.isEmpty()) {
            RDFPatchOps.read(new ByteArrayInputStream(patch.getBytes(StandardCharsets.UTF_8)))
                    .apply(reader);
        }
    }
}
