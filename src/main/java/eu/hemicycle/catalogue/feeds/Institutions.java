package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The institutions to which documents are addressed, or for which they answer, by the codes of the EU's table of corporate
 * bodies. Read from the store in one pass when they are first asked for; after that only what changes.
 */
final class Institutions {

    /** What OAI-PMH allows in the name of a set (section 2.6). */
    private static final String NAME = "[A-Za-z0-9_.!~*'()-]+";

    private final Store store;
    private final History history;
    private final Subjects subjects;
    private final Map<String, Codes> known = new ConcurrentHashMap<>();
    private volatile long readAt = -1;

    Institutions(Store store, History history, Subjects subjects) {
        this.store = store;
        this.history = history;
        this.subjects = subjects;
    }

    /** The codes of a document, and the entry that they were told by or after. */
    private record Codes(long number, Set<String> codes) {}

    /** Whether nothing is left that tells the institutions of a document. */
    static boolean isForgotten(Moment moment) {
        return moment.kind() == Kind.REDACTED;
    }

    /** The codes in order; none for reference things. */
    Set<String> of(Moment moment) {
        if (isForgotten(moment) || subjects.document(moment.document()).isEmpty()) {
            return Set.of();
        }
        readAll();
        Codes codes = known.get(moment.document());
        if (codes != null && codes.number() >= moment.number()) {
            return codes.codes();
        }
        return moment.isPresent() && moment.number() <= readAt ? Set.of() : read(moment);
    }

    private Set<String> read(Moment moment) {
        Node subject = subjects.iri(moment.document());
        Set<String> codes = new TreeSet<>();
        history.latest(moment).stream()
                .filter(quad -> quad.getSubject().equals(subject) && isTold(quad.getPredicate()))
                .forEach(quad -> code(quad.getObject()).ifPresent(codes::add));
        known.put(moment.document(), new Codes(moment.number(), codes));
        return codes;
    }

    private static boolean isTold(Node property) {
        return property.equals(Hemi.ADDRESSEE) || property.equals(Hemi.ANSWERED_IN_NAME_OF);
    }

    private synchronized void readAll() {
        if (readAt >= 0) {
            return;
        }
        readAt = store.read(this::readAll);
    }

    private long readAll(Snapshot snapshot) {
        DatasetGraph data = snapshot.dataset();
        readAll(data, Hemi.ADDRESSEE, snapshot.version());
        readAll(data, Hemi.ANSWERED_IN_NAME_OF, snapshot.version());
        return snapshot.version();
    }

    private void readAll(DatasetGraph data, Node property, long version) {
        data.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> note(quad, version));
    }

    private void note(Quad quad, long version) {
        Optional<String> key =
                quad.getSubject().isURI() ? subjects.key(quad.getSubject().getURI()) : Optional.empty();
        Optional<String> code = code(quad.getObject());
        if (key.isPresent() && code.isPresent()) {
            known.computeIfAbsent(key.get(), any -> new Codes(version, new TreeSet<>()))
                    .codes()
                    .add(code.get());
        }
    }

    /** What an IRI ends with, as in {@code COM}. */
    private static Optional<String> code(Node institution) {
        String name = institution.isURI() ? institution.getURI().replaceFirst(".*[/#]", "") : "";
        return Optional.of(name).filter(code -> code.matches(NAME));
    }
}
