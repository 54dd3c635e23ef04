package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.jspecify.annotations.Nullable;

/** What {@code text:query} finds: all that jena-text gives for it by itself, as rows of ids. */
final class TextHits extends Operator {

    private final OpPropFunc search;
    private final Terms terms;
    private final ExecutionContext env;
    private final int size;
    private Rows.@Nullable Source hits;

    private TextHits(OpPropFunc search, List<Var> vars, Terms terms, ExecutionContext env, Work work, int size) {
        super(shape(vars), work);
        this.search = search;
        this.terms = terms;
        this.env = env;
        this.size = size;
    }

    /** Things are always told; of their statements not all is. */
    private static Shape shape(List<Var> vars) {
        Set<Var> optional = new HashSet<>(vars.subList(Math.min(1, vars.size()), vars.size()));
        return new Shape(vars, optional);
    }

    static boolean isSearch(Op op) {
        return op instanceof OpPropFunc call
                && call.getProperty().getURI().equals(TextVocab.pfQuery)
                && variables(call.getObjectArgs()).isEmpty();
    }

    /** The variables that hits give values to. */
    static List<Var> variables(OpPropFunc search) {
        return variables(search.getSubjectArgs());
    }

    private static List<Var> variables(PropFuncArg arguments) {
        List<Var> vars = new ArrayList<>();
        (arguments.isList() ? arguments.getArgList() : List.of(arguments.getArg())).forEach(argument -> {
            if (argument.isVariable() && !vars.contains(Var.alloc(argument))) {
                vars.add(Var.alloc(argument));
            }
        });
        return vars;
    }

    /** The hits alone, without the pattern before the search. */
    static Operator of(OpPropFunc search, Terms terms, ExecutionContext env, Work work, int size) {
        OpPropFunc alone =
                new OpPropFunc(search.getProperty(), search.getSubjectArgs(), search.getObjectArgs(), OpTable.unit());
        return new TextHits(alone, variables(search), terms, env, work, size);
    }

    @Override
    @Nullable
    Batch produce() {
        if (hits == null) {
            hits = search();
        }
        return hits.next();
    }

    private Rows.Source search() {
        List<Var> vars = shape().vars();
        Rows rows = new Rows(vars.size());
        QueryIterator found = OpExecutor.stdFactory.create(env).executeOp(search, QueryIterRoot.create(env));
        try {
            while (found.hasNext()) {
                work().keep(1);
                rows.add(batch(found.next(), vars));
            }
        } finally {
            found.close();
        }
        return new Rows.Source(shape(), work(), rows.columns(), rows.size(), size, describe());
    }

    private Batch batch(Binding hit, List<Var> vars) {
        int[][] row = new int[vars.size()][];
        for (int column = 0; column < row.length; column++) {
            row[column] = new int[] {terms.id(hit.get(vars.get(column)))};
        }
        return new Batch(1, row);
    }

    @Override
    String describe() {
        return "hits of " + search.getObjectArgs();
    }

    @Override
    List<Operator> inputs() {
        return List.of();
    }
}
