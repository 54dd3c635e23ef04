package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;

/**
 * The columns of batches.
 *
 * @param optional those variables that may have no value in some rows
 */
record Shape(List<Var> vars, Set<Var> optional) {

    static final Shape NONE = new Shape(List.of(), Set.of());

    Shape {
        vars = List.copyOf(vars);
        optional = Set.copyOf(optional);
    }

    /** The place of a variable; -1 if there is none. */
    int column(Var variable) {
        return vars.indexOf(variable);
    }

    boolean has(Var variable) {
        return vars.contains(variable);
    }

    /** Whether a variable has a value in every row. */
    boolean isBound(Var variable) {
        return vars.contains(variable) && !optional.contains(variable);
    }

    /** The variables of both. */
    List<Var> common(Shape other) {
        return vars.stream().filter(other::has).toList();
    }

    /** The variables that have a name in the query: blank nodes have none. */
    List<Var> named() {
        return vars.stream().filter(variable -> variable.isNamedVar()).toList();
    }

    Shape with(Var more, boolean mayBeUnbound) {
        return with(List.of(more), mayBeUnbound ? Set.of(more) : Set.of());
    }

    Shape with(List<Var> more, Set<Var> moreOptional) {
        List<Var> all = new ArrayList<>(vars);
        all.addAll(more);
        Set<Var> unbound = new HashSet<>(optional);
        unbound.addAll(moreOptional);
        return new Shape(all, unbound);
    }
}
