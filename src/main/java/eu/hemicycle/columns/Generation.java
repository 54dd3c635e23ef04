package eu.hemicycle.columns;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distinct triples of all named graphs of one version of the data, which is their union. It never changes. For any
 * number of threads; its files may be removed while it is read.
 */
public final class Generation {

    private final long version;
    private final String mark;
    private final Dictionary dictionary;
    private final List<Predicate> predicates;
    private final Int2ObjectOpenHashMap<Predicate> byId = new Int2ObjectOpenHashMap<>();
    private final long triples;

    /** A predicate: its term's id, and its triples in both directions. */
    public record Predicate(int id, Relation bySubject, Relation byObject) {}

    private Generation(long version, String mark, Dictionary dictionary, List<Predicate> predicates) {
        this.version = version;
        this.mark = mark;
        this.dictionary = dictionary;
        this.predicates = List.copyOf(predicates);
        predicates.forEach(predicate -> byId.put(predicate.id(), predicate));
        this.triples = predicates.stream()
                .mapToLong(predicate -> predicate.bySubject().pairs())
                .sum();
    }

    /**
     * Opens what {@link GenerationWriter} has written.
     *
     * @throws IOException if it is not whole, or of another format
     */
    public static Generation open(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        Dictionary dictionary = Dictionary.open(folder, manifest.groups(), manifest.terms());
        List<Predicate> predicates = new ArrayList<>();
        for (Manifest.Predicate predicate : manifest.predicates()) {
            predicates.add(new Predicate(
                    predicate.id(),
                    Relation.open(folder.resolve(predicate.subjects()), predicate.bySubject()),
                    Relation.open(folder.resolve(predicate.objects()), predicate.byObject())));
        }
        return new Generation(manifest.version(), manifest.mark(), dictionary, predicates);
    }

    /** The number of the newest log entry in it. */
    public long version() {
        return version;
    }

    /** Tells its version from one of another log with the same number. */
    String mark() {
        return mark;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /** All predicates, by the ids of their terms, ascending. */
    public List<Predicate> predicates() {
        return predicates;
    }

    /** The predicate whose term has an id; null if no triple has it. */
    public @Nullable Predicate predicate(int id) {
        return byId.get(id);
    }

    /** How many triples there are. */
    public long triples() {
        return triples;
    }
}
