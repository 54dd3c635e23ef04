package eu.hemicycle.columns.results;

import eu.hemicycle.columns.Cursor;
import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import eu.hemicycle.columns.exec.ResultRow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the data says of things, each once: the statements of which they are subjects, and those of the blank nodes to which
 * these lead, as ARQ describes.
 */
final class Description {

    private final Generation generation;
    private final Statements into;
    private final StatementTerms terms;
    /** Of the generation; blank nodes are added as they are met. */
    private final IntArrayList ids = new IntArrayList();

    private final IntOpenHashSet known = new IntOpenHashSet();
    private final int[] values = new int[256];

    Description(Generation generation, Statements into) {
        this.generation = generation;
        this.into = into;
        this.terms = new StatementTerms(generation.dictionary());
    }

    /** A thing; what is no thing has no statements. */
    void add(@Nullable Node thing) {
        if (thing != null && (thing.isURI() || thing.isBlank())) {
            add(generation.id(thing));
        }
    }

    /** A value of a row. */
    void add(ResultRow row, int column) {
        int id = row.dictionary() == generation.dictionary() ? row.id(column) : 0;
        if (id == 0) {
            add(row.term(column));
        } else if (terms.isIri(id) || terms.isBlank(id)) {
            add(id);
        }
    }

    private void add(int id) {
        if (id != 0 && known.add(id)) {
            ids.add(id);
        }
    }

    void write() {
        List<Predicate> predicates = generation.predicates();
        int[] numbers = predicates.stream()
                .mapToInt(predicate -> number(predicate.id()))
                .toArray();
        Cursor[] cursors = predicates.stream()
                .map(predicate -> predicate.bySubject().cursor())
                .toArray(Cursor[]::new);
        for (int next = 0; next < ids.size(); next++) {
            int id = ids.getInt(next);
            into.look();
            for (int predicate = 0; predicate < cursors.length; predicate++) {
                cursors[predicate].of(id);
                write(number(id), numbers[predicate], cursors[predicate]);
            }
        }
    }

    private void write(int subject, int predicate, Cursor cursor) {
        int some = cursor.values(values, 0, values.length);
        while (some > 0) {
            for (int i = 0; i < some; i++) {
                int object = number(values[i]);
                into.put(terms, subject, predicate, object);
                if (terms.isBlank(object)) {
                    add(values[i]);
                }
            }
            some = cursor.values(values, 0, values.length);
        }
    }

    private int number(int id) {
        return id > 0 ? id : terms.ofOther(generation.term(id));
    }
}
