package eu.hemicycle.publish;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Takes documents back: out of what readers see, or out of everything that is kept. */
final class Withdrawals {

    private static final int LONGEST_REASON = 1000;

    private final Path data;
    private final ChangeLog log;
    private final Store store;
    private final Originals originals;
    private final Iris iris;

    Withdrawals(Path data, ChangeLog log, Store store, Originals originals, Iris iris) {
        this.data = data;
        this.log = log;
        this.store = store;
        this.originals = originals;
        this.iris = iris;
    }

    /** See {@link Archive#withdraw}. */
    OptionalLong withdraw(DocumentId id, String reason) {
        refuseUnusable(reason);
        String key = id.toString();
        store.update(present -> isPresent(present, key) ? List.of(withdrawal(present, id, reason)) : List.of());
        return newest(key);
    }

    /** See {@link Archive#redact}. */
    synchronized OptionalLong redact(DocumentId id, String reason) {
        refuseUnusable(reason);
        String key = id.toString();
        if (newest(key).isEmpty()) {
            return OptionalLong.empty();
        }
        PendingRedaction redaction = new PendingRedaction(key, reason, originalsOf(key));
        redaction.begin(data);
        carryOut(redaction);
        return newest(key);
    }

    /** Carries out what another process began and did not end. */
    void finishRedaction() {
        PendingRedaction.in(data).ifPresent(this::carryOut);
    }

    /** Every step may be done again, so a kill between any two of them is made good at the next start. */
    private void carryOut(PendingRedaction redaction) {
        DocumentId id = DocumentId.parse(redaction.document());
        store.update(present -> removal(present, id, redaction.reason()));
        log.redact(redaction.document(), newest(redaction.document()).orElseThrow());
        originals.redact(redaction.originals());
        RefusedInputs.in(data).forget(id);
        removeCopies();
        store.rebuild();
        redaction.end(data);
    }

    /** Whole editions, and columns: the document stands in the midst of their files. New ones are written from what is left. */
    private void removeCopies() {
        for (Path copy : List.of(Archive.dumps(data), Archive.columns(data))) {
            try {
                if (Files.isDirectory(copy)) {
                    PathUtils.deleteDirectory(copy);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(copy + " cannot be removed: " + failure.getMessage(), failure);
            }
        }
    }

    /** Readers lose it by the first entry, whose patch quotes it and is emptied next; the second one stays. */
    private List<Change> removal(Snapshot present, DocumentId id, String reason) {
        List<Change> changes = new ArrayList<>();
        if (isPresent(present, id.toString())) {
            changes.add(withdrawal(present, id, reason));
        }
        changes.add(new Change(id.toString(), Kind.REDACTED, "", Tombstones.json(reason)));
        return changes;
    }

    private Change withdrawal(Snapshot present, DocumentId id, String reason) {
        Map<Node, Graph> nothing =
                Map.of(iris.recordGraph(id), Graph.emptyGraph, iris.addedGraph(id), Graph.emptyGraph);
        String patch = Diff.patch(present.dataset(), id.toString(), nothing).orElse("");
        return new Change(id.toString(), Kind.WITHDRAWN, patch, Tombstones.json(reason));
    }

    /** Whether the document is known and not taken back. */
    private boolean isPresent(Snapshot present, String key) {
        OptionalLong number = present.newest(key);
        return number.isPresent() && log.read(number.getAsLong()).orElseThrow().kind() == Kind.CHANGED;
    }

    private OptionalLong newest(String key) {
        return store.read(present -> present.newest(key));
    }

    private Set<String> originalsOf(String key) {
        Set<String> checksums = new HashSet<>();
        try (Entries<Entry> entries = log.from(0)) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                if (entry.document().equals(key) && entry.kind() == Kind.CHANGED) {
                    checksums.addAll(checksums(entry));
                }
            }
        }
        return checksums;
    }

    private static List<String> checksums(Entry entry) {
        return ContributionsJson.read(entry.contributions()).stream()
                .filter(contribution -> !Known.isStub(contribution))
                .map(contribution -> contribution.source().sha256())
                .toList();
    }

    private static void refuseUnusable(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A reason has 1 to " + LONGEST_REASON + " characters, and readers will see it; this one has "
                            + reason.strip().length());
        }
    }
}
