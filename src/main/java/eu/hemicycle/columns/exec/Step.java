package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Cursor;
import eu.hemicycle.columns.Relation;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;

/**
 * A property path as a way from a term to others (SPARQL 1.1 section 18.4). How often it leads to the same one means nothing,
 * for it is part of a path whose ends are a set.
 */
sealed interface Step {

    /** Adds the ends of the path from a term; some perhaps several times. */
    void from(int id, IntArrayList ends);

    /** One triple. */
    record Along(Cursor pairs, int[] some, Work work) implements Step {

        Along(Relation relation, Work work) {
            this(relation.cursor(), new int[256], work);
        }

        @Override
        public void from(int id, IntArrayList ends) {
            pairs.of(id);
            int count;
            do {
                count = pairs.values(some, 0, some.length);
                work.made(count);
                ends.addElements(ends.size(), some, 0, count);
            } while (count == some.length);
        }
    }

    /** Any of several paths; of none, no end. */
    record Either(List<Step> steps) implements Step {

        @Override
        public void from(int id, IntArrayList ends) {
            steps.forEach(step -> step.from(id, ends));
        }
    }

    /** One path after the other. */
    record Then(Step first, Step second) implements Step {

        @Override
        public void from(int id, IntArrayList ends) {
            IntArrayList between = new IntArrayList();
            first.from(id, between);
            new IntOpenHashSet(between).forEach(next -> second.from(next, ends));
        }
    }

    /**
     * A path not at all, once, or again and again.
     *
     * @param zero whether the start itself is an end
     * @param further whether the path may be taken more than once
     */
    record Repeated(Step step, boolean zero, boolean further, Work work) implements Step {

        @Override
        public void from(int id, IntArrayList ends) {
            ends.addAll(reached(id).inOrder);
        }

        /** All ends from a term, breadth first. */
        Ends reached(int start) {
            Ends ends = Ends.none();
            if (zero) {
                ends.add(start, work);
            }
            IntArrayList found = new IntArrayList();
            step.from(start, found);
            ends.addAll(found, work);
            for (int next = zero ? 1 : 0; further && next < ends.inOrder.size(); next++) {
                found.clear();
                step.from(ends.inOrder.getInt(next), found);
                ends.addAll(found, work);
            }
            return ends;
        }
    }

    /** Each end once. */
    record Ends(IntOpenHashSet all, IntArrayList inOrder) {

        static Ends none() {
            return new Ends(new IntOpenHashSet(), new IntArrayList());
        }

        private void add(int id, Work work) {
            if (all.add(id)) {
                work.keep(1);
                inOrder.add(id);
            }
        }

        private void addAll(IntArrayList ids, Work work) {
            for (int i = 0; i < ids.size(); i++) {
                add(ids.getInt(i), work);
            }
        }
    }
}
