package eu.hemicycle.columns;

import eu.hemicycle.columns.Generation.Predicate;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triples that come and go after a generation. */
final class Changes {

    private final Generation before;
    private final Int2ObjectOpenHashMap<Edit> edits = new Int2ObjectOpenHashMap<>();

    private record Edit(ChangedRelation.Edit bySubject, ChangedRelation.Edit byObject) {

        Edit() {
            this(new ChangedRelation.Edit(), new ChangedRelation.Edit());
        }

        Predicate applied(Predicate predicate) {
            return new Predicate(
                    predicate.id(),
                    ChangedRelation.of(predicate.bySubject()).with(bySubject),
                    ChangedRelation.of(predicate.byObject()).with(byObject));
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
        boolean nowhere = subject == 0 || property == 0 || object == 0;
        if (nowhere || predicate(property).bySubject().has(subject, object) == present) {
            return;
        }
        Edit edit = edits.computeIfAbsent(property, first -> new Edit());
        Predicate predicate = predicate(property);
        edit.bySubject.put(ChangedRelation.of(predicate.bySubject()).stored(), subject, object, present);
        edit.byObject.put(ChangedRelation.of(predicate.byObject()).stored(), object, subject, present);
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
        edits.forEach((id, edit) -> changed.put((int) id, edit.applied(predicate(id))));
        return before.with(version, changed);
    }
}
