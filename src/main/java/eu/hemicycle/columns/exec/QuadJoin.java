package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.exec.IndexJoin.New;
import eu.hemicycle.columns.exec.IndexJoin.Place;
import java.util.Arrays;
import java.util.List;

/** Joins rows with a pattern of quads by looking the quads up, row by row. */
final class QuadJoin extends RowJoin {

    private final Generation generation;
    private final List<Place> places;
    private final Predicate[] fixed;
    private final String pattern;
    /** Of the rows found: graphs, subjects, predicates, objects, as far as they are new. */
    private final int[][] into;

    private final Quads quads;
    private Predicate[] asked = {};
    private int at;
    private boolean open;

    /**
     * @param places graph, subject, predicate, object
     * @param shape of the rows, then new columns for the places that are new
     * @param size the most rows of a batch
     */
    QuadJoin(Operator input, Generation generation, List<Place> places, Shape shape, String pattern, int size) {
        super(input, shape, size);
        this.generation = generation;
        this.places = places;
        this.pattern = pattern;
        this.fixed = IndexJoin.fixed(generation, places.get(2));
        this.quads = new Quads(input.work());
        this.into = places.stream()
                .map(place -> new int[place instanceof New ? size : 0])
                .toArray(int[][]::new);
    }

    @Override
    boolean find(Batch current, int row, boolean more) {
        if (!more) {
            at = 0;
            open = false;
            asked = places.get(2) instanceof IndexJoin.Column
                    ? IndexJoin.one(generation, IndexJoin.id(places.get(2), current, row))
                    : fixed;
        }
        while (at < asked.length && room() > 0) {
            if (!open) {
                quads.of(asked[at], id(0, current, row), id(1, current, row), id(3, current, row));
                open = true;
            }
            if (take()) {
                at++;
                open = false;
            }
        }
        return at == asked.length;
    }

    private int id(int place, Batch current, int row) {
        return places.get(place) instanceof New ? Quads.ANY : IndexJoin.id(places.get(place), current, row);
    }

    /** Adds quads of the predicate in question; returns whether these were all. */
    private boolean take() {
        while (room() > 0) {
            if (!quads.next()) {
                return true;
            }
            put(0, quads.graph());
            put(1, quads.subject());
            put(2, asked[at].id());
            put(3, quads.object());
            add(1);
        }
        return false;
    }

    private void put(int place, int id) {
        if (into[place].length > 0) {
            into[place][found()] = id;
        }
    }

    @Override
    void complete(int[][] columns, int first, int count) {
        int column = first;
        for (int[] found : into) {
            if (found.length > 0) {
                columns[column++] = Arrays.copyOf(found, count);
            }
        }
    }

    @Override
    String describe() {
        return "quads " + pattern;
    }

    @Override
    List<Operator> inputs() {
        return List.of(input());
    }
}
