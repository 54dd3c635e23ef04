package eu.hemicycle.columns.exec;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** Makes bindings of ARQ out of rows, of some variables only. */
final class RowValues {

    private final Var[] vars;
    private final int[] columns;
    private final Terms terms;

    private RowValues(List<Var> vars, Shape shape, Terms terms) {
        this.vars = vars.toArray(Var[]::new);
        this.columns = vars.stream().mapToInt(shape::column).toArray();
        this.terms = terms;
    }

    /** Of those of the variables that the rows have. */
    static RowValues of(Collection<Var> vars, Shape shape, Terms terms) {
        return new RowValues(vars.stream().filter(shape::has).toList(), shape, terms);
    }

    static RowValues all(Shape shape, Terms terms) {
        return new RowValues(shape.vars(), shape, terms);
    }

    Binding of(Batch batch, int row) {
        BindingBuilder binding = Binding.builder();
        for (int i = 0; i < vars.length; i++) {
            int id = batch.columns()[columns[i]][row];
            if (id != 0) {
                binding.add(vars[i], terms.term(id));
            }
        }
        return binding.build();
    }
}
