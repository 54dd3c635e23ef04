package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Cursor;
import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.Relation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with a triple pattern by looking the triples up, row by row. Subject, predicate and object are each a constant,
 * a column of the rows that has a value in all of them, or a new column.
 */
final class IndexJoin extends RowJoin {

    /** A place of a triple pattern. */
    sealed interface Place {}

    /** An id; one that no triple has finds nothing. */
    record Constant(int id) implements Place {}

    record Column(int column) implements Place {}

    record New() implements Place {}

    private static final Predicate[] NONE = {};

    private final Generation generation;
    private final Place subject;
    private final Place predicate;
    private final Place object;
    private final Predicate[] fixed;
    private final String pattern;
    private final int[] subjects;
    private final int[] predicates;
    private final int[] objects;

    private Predicate[] asked = NONE;
    private int at;
    /** Of the fixed predicates, as far as they were looked at. */
    private final @Nullable Cursor[] cursors;
    /** Of the predicate that the row has. */
    private @Nullable Cursor cursor;

    private @Nullable Relation looked;
    private boolean open;

    /**
     * @param shape of the rows, then new columns for subject, predicate and object, as far as they are new
     * @param size the most rows of a batch
     */
    IndexJoin(
            Operator input,
            Generation generation,
            Place subject,
            Place predicate,
            Place object,
            Shape shape,
            String pattern,
            int size) {
        super(input, shape, size);
        this.generation = generation;
        this.subject = subject;
        this.predicate = predicate;
        this.object = object;
        this.pattern = pattern;
        this.fixed = fixed(generation, predicate);
        this.cursors = new Cursor[fixed.length];
        this.subjects = new int[subject instanceof New ? size : 0];
        this.predicates = new int[predicate instanceof New ? size : 0];
        this.objects = new int[object instanceof New ? size : 0];
    }

    /** The predicates that a place stands for, if it is no column. */
    static Predicate[] fixed(Generation generation, Place place) {
        return place instanceof Constant constant
                ? one(generation, constant.id)
                : generation.predicates().toArray(NONE);
    }

    @Override
    boolean find(Batch current, int row, boolean more) {
        if (!more) {
            at = 0;
            open = false;
            asked = predicate instanceof Column ? one(generation, id(predicate, current, row)) : fixed;
        }
        while (at < asked.length && room() > 0) {
            if (look(current, row)) {
                at++;
                open = false;
            }
        }
        return at == asked.length;
    }

    static Predicate[] one(Generation generation, int id) {
        Predicate only = generation.predicate(id);
        return only == null ? NONE : new Predicate[] {only};
    }

    /** The id in a place that is not new. */
    static int id(Place place, Batch current, int row) {
        if (place instanceof Constant constant) {
            return constant.id;
        }
        return current.columns()[((Column) place).column][row];
    }

    /** Adds triples of the predicate in question; returns whether these were all. */
    private boolean look(Batch current, int row) {
        if (subject instanceof New) {
            return object instanceof New ? all() : ofOne(asked[at].byObject(), id(object, current, row), subjects);
        }
        if (object instanceof New) {
            return ofOne(asked[at].bySubject(), id(subject, current, row), objects);
        }
        if (asked[at].bySubject().has(id(subject, current, row), id(object, current, row))) {
            mark(1);
        }
        return true;
    }

    private boolean ofOne(Relation relation, int key, int[] into) {
        Cursor pairs = cursor(relation);
        if (!open) {
            pairs.of(key);
            open = true;
        }
        int room = room();
        int some = pairs.values(into, found(), room);
        mark(some);
        return some < room;
    }

    private boolean all() {
        Cursor pairs = cursor(asked[at].bySubject());
        if (!open) {
            pairs.all();
            open = true;
        }
        int room = room();
        int some = pairs.pairs(subjects, objects, found(), room);
        mark(some);
        return some < room;
    }

    private Cursor cursor(Relation relation) {
        if (asked != fixed) {
            return cursorOfRow(relation);
        }
        Cursor known = cursors[at];
        if (known == null) {
            known = relation.cursor();
            cursors[at] = known;
        }
        return known;
    }

    /** The same for row after row as long as the predicate is. */
    private Cursor cursorOfRow(Relation relation) {
        Cursor known = cursor;
        if (known == null || relation != looked) {
            known = relation.cursor();
            cursor = known;
            looked = relation;
        }
        return known;
    }

    private void mark(int some) {
        if (predicate instanceof New) {
            Arrays.fill(predicates, found(), found() + some, asked[at].id());
        }
        add(some);
    }

    @Override
    void complete(int[][] columns, int first, int count) {
        int column = first;
        for (int[] found : List.of(subjects, predicates, objects)) {
            if (found.length > 0) {
                columns[column++] = Arrays.copyOf(found, count);
            }
        }
    }

    @Override
    String describe() {
        return "triples " + pattern;
    }

    @Override
    List<Operator> inputs() {
        return List.of(input());
    }
}
