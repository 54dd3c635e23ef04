package eu.hemicycle.columns;

import eu.hemicycle.columns.Generation.Predicate;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads that come and go after a generation. */
final class Changes {

    private final Generation before;
    private final Int2ObjectOpenHashMap<Edit> edits = new Int2ObjectOpenHashMap<>();

    /** What comes and goes of a predicate. */
    private static final class Edit {

        private final Predicate before;
        private final TripleGraphs.Edit quads = new TripleGraphs.Edit();
        private final LongOpenHashSet touched = new LongOpenHashSet();

        Edit(Predicate before) {
            this.before = before;
        }

        void put(int graph, int subject, int object, boolean present) {
            if (before.graphs().has(graph, subject, object) != present) {
                quads.put(before.graphs(), graph, subject, object, present);
                touched.add(ChangedRelation.pair(subject, object));
            }
        }

        /** A triple is there as long as one graph has it. */
        Predicate after() {
            if (touched.isEmpty()) {
                return before;
            }
            TripleGraphs graphs = before.graphs().with(quads);
            ChangedRelation bySubject = ChangedRelation.of(before.bySubject());
            ChangedRelation byObject = ChangedRelation.of(before.byObject());
            ChangedRelation.Edit subjects = new ChangedRelation.Edit();
            ChangedRelation.Edit objects = new ChangedRelation.Edit();
            IntArrayList of = new IntArrayList();
            touched.forEach(triple -> {
                int subject = (int) (triple >> Integer.SIZE);
                int object = (int) triple;
                graphs.of(subject, object, of);
                if (bySubject.has(subject, object) == of.isEmpty()) {
                    subjects.put(bySubject.stored(), subject, object, !of.isEmpty());
                    objects.put(byObject.stored(), object, subject, !of.isEmpty());
                }
            });
            return new Predicate(before.id(), bySubject.with(subjects), byObject.with(objects), graphs);
        }
    }

    Changes(Generation before) {
        this.before = before;
    }

    /** Says of a quad, once, whether it is there afterwards. */
    void put(Quad quad, boolean present) {
        int graph = id(quad.getGraph(), present);
        int subject = id(quad.getSubject(), present);
        int property = id(quad.getPredicate(), present);
        int object = id(quad.getObject(), present);
        if (graph != 0 && subject != 0 && property != 0 && object != 0) {
            edits.computeIfAbsent(property, id -> new Edit(predicate(id))).put(graph, subject, object, present);
        }
    }

    private int id(Node term, boolean present) {
        int known = before.anyId(term);
        return known == 0 && present ? before.add(term) : known;
    }

    private Predicate predicate(int id) {
        Predicate known = before.predicate(id);
        return known == null ? new Predicate(id, StoredRelation.NONE, StoredRelation.NONE, TripleGraphs.NONE) : known;
    }

    /** The generation as it is at a later version. */
    Generation at(long version) {
        Int2ObjectOpenHashMap<Predicate> changed = new Int2ObjectOpenHashMap<>();
        edits.forEach((id, edit) -> changed.put((int) id, edit.after()));
        return before.with(version, changed);
    }
}
