package eu.hemicycle.columns;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Writes a generation in three steps: the keys of all terms; the terms in order, which gives each its id; the relations of
 * one predicate after the other. In memory are some 40 bytes for each term, and 24 for each quad of the most frequent
 * predicate; texts are sorted on the disk.
 */
public final class GenerationWriter {

    private static final int ROOM = 64 << 20;
    private static final List<TermGroup> FIRST =
            List.of(TermGroup.BLANKS, TermGroup.IRIS, TermGroup.STRINGS, TermGroup.INTEGERS, TermGroup.DATES);

    private final Path folder;
    private final QuadKeys quads;
    private final Runnable goOn;
    private final int room;
    private final List<TermGroup> groups = new ArrayList<>(FIRST);
    private int terms;
    private final Map<TermGroup, Integer> numbers = new HashMap<>();

    private GenerationWriter(Path folder, QuadKeys quads, int room, Runnable goOn) {
        this.folder = folder;
        this.quads = quads;
        this.room = room;
        this.goOn = goOn;
        FIRST.forEach(group -> numbers.put(group, numbers.size()));
    }

    /**
     * Writes quads into an empty folder.
     *
     * @param version of the data that they are
     * @param mark tells that version from one of another log with the same number
     * @param goOn throws if that is to be given up
     * @throws UnsupportedTerm if a term has no place in columns
     * @throws TooManyTerms if the heap is too small for so many terms
     */
    public static void write(Path folder, long version, String mark, QuadKeys quads, Runnable goOn) throws IOException {
        write(folder, version, mark, quads, ROOM, goOn);
    }

    static void write(Path folder, long version, String mark, QuadKeys quads, int room, Runnable goOn)
            throws IOException {
        new GenerationWriter(folder, quads, room, goOn).write(version, mark);
    }

    private void write(long version, String mark) throws IOException {
        long[] predicates = predicates();
        long[] keys = keys(predicates);
        Long2IntOpenHashMap ids = new Long2IntOpenHashMap(keys.length);
        List<Dictionary.Range> ranges = terms(keys, ids);
        List<Manifest.Predicate> relations = new ArrayList<>();
        for (long predicate : predicates) {
            goOn.run();
            relations.add(relations(predicate, ids));
        }
        relations.sort((one, other) -> Integer.compare(one.id(), other.id()));
        new Manifest(Manifest.FORMAT, version, mark, terms, ranges, relations, contents()).write(folder);
    }

    private long[] predicates() {
        LongArrayList predicates = new LongArrayList();
        quads.predicates(predicates::add);
        return predicates.toLongArray();
    }

    /** Ascending: what was stored together is read together. */
    private long[] keys(long[] predicates) {
        LongOpenHashSet known = new LongOpenHashSet(1 << 16);
        for (long predicate : predicates) {
            goOn.run();
            known.add(predicate);
            quads.forEach(predicate, (subject, object, graph) -> {
                known.add(subject);
                known.add(object);
                known.add(graph);
            });
            TooManyTerms.check(known.size());
        }
        long[] keys = known.toLongArray();
        LongArrays.radixSort(keys);
        return keys;
    }

    private List<Dictionary.Range> terms(long[] keys, Long2IntOpenHashMap ids) throws IOException {
        try (TermRuns runs = new TermRuns(folder, room, groups::get)) {
            for (int i = 0; i < keys.length; i++) {
                if ((i & 0xFFF) == 0) {
                    goOn.run();
                }
                Node term = quads.term(keys[i]);
                runs.add(number(TermGroup.of(term)), TermGroup.text(term), keys[i]);
            }
            return ranges(writeTerms(runs, ids));
        }
    }

    private int number(TermGroup group) {
        return numbers.computeIfAbsent(group, more -> {
            groups.add(more);
            return groups.size() - 1;
        });
    }

    /** Two keys of one term, should there be such, get one id. */
    private int[] writeTerms(TermRuns runs, Long2IntOpenHashMap ids) throws IOException {
        int[] counts = new int[groups.size()];
        try (DictionaryWriter dictionary = new DictionaryWriter(folder)) {
            runs.merge((group, text, length, key) -> {
                if (dictionary.isNew(group, text, length)) {
                    dictionary.add(text, length);
                    counts[group]++;
                }
                ids.put(key, dictionary.terms());
                if ((dictionary.terms() & 0xFFF) == 0) {
                    goOn.run();
                }
            });
        }
        terms = Arrays.stream(counts).sum();
        return counts;
    }

    private List<Dictionary.Range> ranges(int[] counts) {
        List<Dictionary.Range> ranges = new ArrayList<>();
        int first = 1;
        for (int group = 0; group < counts.length; group++) {
            ranges.add(new Dictionary.Range(groups.get(group), first));
            first += counts[group];
        }
        return ranges;
    }

    private Manifest.Predicate relations(long predicate, Long2IntOpenHashMap ids) throws IOException {
        LongArrayList pairs = new LongArrayList();
        LongArrayList graphs = new LongArrayList();
        quads.forEach(predicate, (subject, object, graph) -> {
            pairs.add((long) ids.get(subject) << Integer.SIZE | ids.get(object));
            graphs.add(ids.get(graph));
        });
        long[] all = pairs.elements();
        int id = ids.get(predicate);
        LongArrays.radixSort(all, graphs.elements(), 0, pairs.size());
        GraphsWriter.Shapes shapes = GraphsWriter.write(folder, id, all, graphs.elements(), pairs.size());
        int count = distinct(all, pairs.size());
        StoredRelation.Shape bySubject = RelationWriter.write(folder.resolve(id + ".so"), all, count);
        for (int i = 0; i < count; i++) {
            all[i] = Long.rotateLeft(all[i], Integer.SIZE);
        }
        LongArrays.radixSort(all, 0, count);
        StoredRelation.Shape byObject = RelationWriter.write(folder.resolve(id + ".os"), all, count);
        return new Manifest.Predicate(id, bySubject, byObject, shapes.several(), shapes.byGraph());
    }

    private static int distinct(long[] sorted, int count) {
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return distinct;
    }

    private Map<String, Manifest.Content> contents() throws IOException {
        Map<String, Manifest.Content> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Manifest.Content.of(file));
            }
        }
        return contents;
    }
}
