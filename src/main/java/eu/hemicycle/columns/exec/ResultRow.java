package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Dictionary;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/**
 * The row of an answer at which a writer is: ids of a dictionary where columns answered and nobody has changed the row since,
 * terms elsewhere. For one thread.
 */
public final class ResultRow {

    private final Var[] vars;
    private final int[] places;
    private Shape shape = Shape.NONE;
    private Binding row = BindingFactory.empty();
    private @Nullable IdBinding ids;

    /** @param vars the columns of the answer */
    public ResultRow(List<Var> vars) {
        this.vars = vars.toArray(Var[]::new);
        this.places = new int[this.vars.length];
    }

    /** Goes to a row. */
    public void set(Binding next) {
        row = next;
        ids = next instanceof IdBinding its ? its : null;
        if (ids != null && ids.shape() != shape) {
            shape = ids.shape();
            for (int column = 0; column < vars.length; column++) {
                places[column] = shape.column(vars[column]);
            }
        }
    }

    /** The dictionary of the row's ids; null if it has none. */
    public @Nullable Dictionary dictionary() {
        return ids == null ? null : ids.terms().dictionary();
    }

    /** The id of a value in the {@link #dictionary}; 0 if there is no value, or it is not there. */
    public int id(int column) {
        return ids == null || places[column] < 0 ? 0 : Math.max(0, ids.id(places[column]));
    }

    /** A value; null if there is none. */
    public @Nullable Node term(int column) {
        if (ids == null) {
            return row.get(vars[column]);
        }
        return places[column] < 0 ? null : ids.term(places[column]);
    }
}
