package eu.hemicycle.columns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The distinct triples of all named graphs of one version of the data, which is their union, and in which graphs each is: as
 * they were written, and what changed since. It never changes itself. For any number of threads; its files may be removed while it is read.
 */
public final class Generation {

    /** The most triples of single graphs that are kept. */
    private static final int REMEMBERED = 500_000;

    private final Manifest manifest;
    private final long version;
    private final Dictionary dictionary;
    private final NewTerms more;
    private final int newTerms;
    private final List<Predicate> predicates;
    private final Int2ObjectOpenHashMap<Predicate> byId;
    private final long triples;
    /** What is asked often. */
    private final Cache<IntSet, Generation> views = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((IntSet graphs, Generation view) -> (int) view.triples + 100)
            .build();

    /** A predicate: its term's id, its triples in both directions, and their graphs. */
    public record Predicate(int id, Relation bySubject, Relation byObject, TripleGraphs graphs) {}

    private Generation(
            Manifest manifest,
            long version,
            Dictionary dictionary,
            NewTerms more,
            int newTerms,
            Int2ObjectOpenHashMap<Predicate> byId) {
        this.manifest = manifest;
        this.version = version;
        this.dictionary = dictionary;
        this.more = more;
        this.newTerms = newTerms;
        this.byId = byId;
        this.predicates = byId.values().stream()
                .filter(predicate -> predicate.bySubject().pairs() > 0)
                .sorted(Comparator.comparingInt(Predicate::id))
                .toList();
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
        Int2ObjectOpenHashMap<Predicate> predicates = new Int2ObjectOpenHashMap<>();
        for (Manifest.Predicate predicate : manifest.predicates()) {
            predicates.put(predicate.id(), opened(folder, predicate));
        }
        return new Generation(manifest, manifest.version(), dictionary, new NewTerms(), 0, predicates);
    }

    private static Predicate opened(Path folder, Manifest.Predicate predicate) throws IOException {
        StoredRelation bySubject = StoredRelation.open(folder.resolve(predicate.subjects()), predicate.bySubject());
        return new Predicate(
                predicate.id(),
                bySubject,
                StoredRelation.open(folder.resolve(predicate.objects()), predicate.byObject()),
                new TripleGraphs(StoredGraphs.open(folder, predicate, bySubject)));
    }

    /** The same at a later version. */
    Generation with(long later, Int2ObjectOpenHashMap<Predicate> changed) {
        Int2ObjectOpenHashMap<Predicate> all = new Int2ObjectOpenHashMap<>(byId);
        all.putAll(changed);
        return new Generation(manifest, later, dictionary, more, more.count(), all);
    }

    /** The number of the newest log entry in it. */
    public long version() {
        return version;
    }

    /** The version that was written. */
    long written() {
        return manifest.version();
    }

    /** Tells the version that was written from one of another log with the same number. */
    String mark() {
        return manifest.mark();
    }

    /** The terms that were written; others have ids below 0. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** How many terms there are beyond those that were written: their ids are -1, -2 and so on. */
    public int newTerms() {
        return newTerms;
    }

    /** The id of a term; 0 if it is not here. */
    public int id(Node term) {
        int id = anyId(term);
        return id < -newTerms ? 0 : id;
    }

    /** As {@link #id}, terms of later versions included. */
    int anyId(Node term) {
        int id = dictionary.id(term);
        return id == 0 ? more.id(term) : id;
    }

    /** Adds a term that is not here, for later versions. Not for several threads. */
    int add(Node term) {
        return more.add(term);
    }

    /** The term of an id. */
    public Node term(int id) {
        return id > 0 ? dictionary.term(id) : more.term(id);
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

    /** How many quads some graphs have. */
    public long quads(IntSet graphs) {
        return predicates.stream()
                .mapToLong(predicate ->
                        graphs.intStream().mapToLong(predicate.graphs()::count).sum())
                .sum();
    }

    /** The union of some graphs alone, with the same terms. It does not tell which graph has what. */
    public Generation only(IntSet graphs) {
        return views.get(
                graphs,
                some -> new Generation(manifest, version, dictionary, more, newTerms, GraphViews.of(this, some)));
    }

    /** How many quads were added or taken away since it was written. */
    long changes() {
        return byId.values().stream()
                .mapToLong(predicate -> predicate.graphs().changes())
                .sum();
    }
}
