package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Cursor;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.TripleGraphs;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds quads of a predicate, one after the other: by subject or object, with the graphs of each triple, or by graph,
 * whichever has fewer.
 */
final class Quads {

    /** In place of an id that is not known. */
    static final int ANY = 0;

    private static final int SOME = 256;

    private final Work work;
    private final int[] graphs = new int[SOME];
    private final int[] subjects = new int[SOME];
    private final int[] objects = new int[SOME];
    /** The graphs of the triple in question that are not given out yet. */
    private final IntArrayList named = new IntArrayList();

    private @Nullable Predicate predicate;
    private int graph;
    private int subject;
    private int object;
    private TripleGraphs.@Nullable Quads byGraph;
    private @Nullable Cursor byTriple;
    private int count;
    private int next;
    private int foundGraph;
    private int foundSubject;
    private int foundObject;

    Quads(Work work) {
        this.work = work;
    }

    /** Begins with quads of some ids, or {@link #ANY}. */
    void of(Predicate of, int graphId, int subjectId, int objectId) {
        predicate = of;
        graph = graphId;
        subject = subjectId;
        object = objectId;
        byGraph = null;
        byTriple = null;
        named.clear();
        next = 0;
        count = 0;
        int quads = graph == ANY ? of.graphs().quads() : of.graphs().count(graph);
        int triples = triples(of);
        if (quads > 0 && triples > 0) {
            begin(of, triples > quads);
        }
    }

    private int triples(Predicate of) {
        if (subject != ANY) {
            return object == ANY ? of.bySubject().count(subject) : 1;
        }
        return object == ANY ? Integer.MAX_VALUE : of.byObject().count(object);
    }

    private void begin(Predicate of, boolean fewerOfGraph) {
        if (fewerOfGraph) {
            TripleGraphs.Quads reader = of.graphs().reader();
            if (graph == ANY) {
                reader.all();
            } else {
                reader.of(graph);
            }
            byGraph = reader;
        } else if (subject != ANY && object != ANY) {
            subjects[0] = subject;
            objects[0] = object;
            count = 1;
        } else {
            Cursor pairs = (subject == ANY ? of.byObject() : of.bySubject()).cursor();
            pairs.of(subject == ANY ? object : subject);
            byTriple = pairs;
        }
    }

    /** Goes to the next quad; false if there is none. */
    boolean next() {
        while (named.isEmpty()) {
            if (next == count && !fill()) {
                return false;
            }
            if (byGraph == null) {
                triple(subjects[next], objects[next]);
            } else if (matches(subjects[next], subject) && matches(objects[next], object)) {
                found(graphs[next], subjects[next], objects[next]);
            }
            next++;
        }
        foundGraph = named.popInt();
        return true;
    }

    private static boolean matches(int id, int wanted) {
        return wanted == ANY || wanted == id;
    }

    private void found(int inGraph, int ofSubject, int ofObject) {
        named.add(inGraph);
        foundSubject = ofSubject;
        foundObject = ofObject;
    }

    private void triple(int ofSubject, int ofObject) {
        TripleGraphs names = Objects.requireNonNull(predicate).graphs();
        foundSubject = ofSubject;
        foundObject = ofObject;
        if (graph == ANY) {
            names.of(ofSubject, ofObject, named);
        } else if (names.has(graph, ofSubject, ofObject)) {
            named.add(graph);
        }
    }

    private boolean fill() {
        next = 0;
        count = 0;
        if (byGraph != null) {
            count = byGraph.next(graphs, subjects, objects, 0, SOME);
        } else if (byTriple != null) {
            count = byTriple.values(subject == ANY ? subjects : objects, 0, SOME);
            Arrays.fill(subject == ANY ? objects : subjects, 0, count, subject == ANY ? object : subject);
        }
        work.made(count);
        return count > 0;
    }

    int graph() {
        return foundGraph;
    }

    int subject() {
        return foundSubject;
    }

    int object() {
        return foundObject;
    }
}
