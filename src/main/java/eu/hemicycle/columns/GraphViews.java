package eu.hemicycle.columns;

import eu.hemicycle.columns.Generation.Predicate;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;

/** Makes relations of the triples that some graphs have, each once. */
final class GraphViews {

    /** So that the values of one key ascend, those below zero too. */
    private static final long SIGN = 1L << Integer.SIZE - 1;

    private GraphViews() {}

    static Int2ObjectOpenHashMap<Predicate> of(Generation generation, IntSet graphs) {
        Int2ObjectOpenHashMap<Predicate> view = new Int2ObjectOpenHashMap<>();
        for (Predicate predicate : generation.predicates()) {
            LongArrayList pairs = pairs(predicate.graphs(), graphs);
            if (!pairs.isEmpty()) {
                view.put(predicate.id(), view(predicate.id(), pairs));
            }
        }
        return view;
    }

    private static LongArrayList pairs(TripleGraphs triples, IntSet graphs) {
        LongArrayList pairs = new LongArrayList();
        int[] names = new int[256];
        int[] subjects = new int[names.length];
        int[] objects = new int[names.length];
        TripleGraphs.Quads quads = triples.reader();
        graphs.forEach(graph -> {
            quads.of(graph);
            int some;
            do {
                some = quads.next(names, subjects, objects, 0, names.length);
                for (int i = 0; i < some; i++) {
                    pairs.add(ChangedRelation.pair(subjects[i], objects[i]));
                }
            } while (some == names.length);
        });
        return pairs;
    }

    private static Predicate view(int id, LongArrayList pairs) {
        long[] all = pairs.elements();
        int count = sorted(all, pairs.size());
        StoredRelation bySubject = RelationWriter.kept(all, count);
        for (int i = 0; i < count; i++) {
            all[i] = Long.rotateLeft(all[i], Integer.SIZE);
        }
        return new Predicate(id, bySubject, RelationWriter.kept(all, sorted(all, count)), TripleGraphs.NONE);
    }

    private static int sorted(long[] pairs, int count) {
        for (int i = 0; i < count; i++) {
            pairs[i] ^= SIGN;
        }
        LongArrays.radixSort(pairs, 0, count);
        int distinct = 0;
        long last = 0;
        for (int i = 0; i < count; i++) {
            long pair = pairs[i] ^ SIGN;
            if (i == 0 || pair != last) {
                pairs[distinct++] = pair;
            }
            last = pair;
        }
        return distinct;
    }
}
