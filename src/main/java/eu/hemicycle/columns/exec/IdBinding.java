package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A row whose terms are made when they are asked for. It has ids of its own, so that whoever keeps a few rows does not keep
 * their batches. For one thread.
 */
final class IdBinding extends BindingBase {

    private static final @Nullable Node[] NOTHING = {};

    private final Shape shape;
    private final Terms terms;
    private final int[] ids;
    private @Nullable Node[] made = NOTHING;

    IdBinding(Shape shape, Terms terms, Batch batch, int row) {
        super(null);
        this.shape = shape;
        this.terms = terms;
        this.ids = new int[batch.columns().length];
        for (int column = 0; column < ids.length; column++) {
            ids[column] = batch.columns()[column][row];
        }
    }

    Shape shape() {
        return shape;
    }

    Terms terms() {
        return terms;
    }

    /** The id of a column of the shape; 0 if it has no value here. */
    int id(int column) {
        return ids[column];
    }

    /** The term of a column of the shape; null if it has no value here. */
    @Nullable
    Node term(int column) {
        if (ids[column] == 0) {
            return null;
        }
        if (made.length == 0) {
            made = new Node[ids.length];
        }
        Node known = made[column];
        if (known == null) {
            known = terms.term(ids[column]);
            made[column] = known;
        }
        return known;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int column = shape.column(variable);
        return column < 0 ? null : term(column);
    }

    @Override
    protected boolean contains1(Var variable) {
        int column = shape.column(variable);
        return column >= 0 && ids[column] != 0;
    }

    @Override
    protected Iterator<Var> vars1() {
        List<Var> bound = new ArrayList<>(ids.length);
        for (int column = 0; column < ids.length; column++) {
            if (ids[column] != 0) {
                bound.add(shape.vars().get(column));
            }
        }
        return bound.iterator();
    }

    @Override
    protected void forEach1(BiConsumer<Var, Node> action) {
        for (int column = 0; column < ids.length; column++) {
            Node term = term(column);
            if (term != null) {
                action.accept(shape.vars().get(column), term);
            }
        }
    }

    @Override
    protected int size1() {
        int size = 0;
        for (int id : ids) {
            size += id == 0 ? 0 : 1;
        }
        return size;
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected Binding detachWithOriginalParent() {
        return copy(Binding.builder());
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        return copy(Binding.builder(newParent));
    }

    private Binding copy(BindingBuilder into) {
        forEach1(into::add);
        return into.build();
    }
}
