package eu.hemicycle.columns;

import eu.hemicycle.columns.Generation.Predicate;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triples that come and go after a generation. */
final class Changes {

    private final Generation before;
    private final Int2ObjectOpenHashMap<Edit> edits = new Int2ObjectOpenHashMap<>();

    /** What comes and goes of a predicate. */
    private static final class Edit {

        private final Predicate before;
        private final ChangedRelation bySubject;
        private final ChangedRelation byObject;
        private final ChangedRelation.Edit subjects = new ChangedRelation.Edit();
        private final ChangedRelation.Edit objects = new ChangedRelation.Edit();
        private boolean changes;

        Edit(Predicate before) {
            this.before = before;
            this.bySubject = ChangedRelation.of(before.bySubject());
            this.byObject = ChangedRelation.of(before.byObject());
        }

        void put(int subject, int object, boolean present) {
            if (bySubject.has(subject, object) != present) {
                subjects.put(bySubject.stored(), subject, object, present);
                objects.put(byObject.stored(), object, subject, present);
                changes = true;
            }
        }

        Predicate after() {
            return changes ? new Predicate(before.id(), bySubject.with(subjects), byObject.with(objects)) : before;
        }
    }

    Changes(Generation before) {
        this.before = before;
    }

    /** Says of a triple, once, whether it is there afterwards. */
    void put(Triple triple, boolean present) {
        int subject = id(triple.getSubject(), present);
        int property = id(triple.getPredicate(), present);
        int object = id(triple.getObject(), present);
        if (subject != 0 && property != 0 && object != 0) {
            edits.computeIfAbsent(property, id -> new Edit(predicate(id))).put(subject, object, present);
        }
    }

    private int id(Node term, boolean present) {
        int known = before.anyId(term);
        return known == 0 && present ? before.add(term) : known;
    }

    private Predicate predicate(int id) {
        Predicate known = before.predicate(id);
        return known == null ? new Predicate(id, StoredRelation.NONE, StoredRelation.NONE) : known;
    }

    /** The generation as it is at a later version. */
    Generation at(long version) {
        Int2ObjectOpenHashMap<Predicate> changed = new Int2ObjectOpenHashMap<>();
        edits.forEach((id, edit) -> changed.put((int) id, edit.after()));
        return before.with(version, changed);
    }
}
