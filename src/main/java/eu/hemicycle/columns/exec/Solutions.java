package eu.hemicycle.columns.exec;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/** The rows of a plan for ARQ, as ids: terms are read when somebody asks for them. */
final class Solutions extends QueryIteratorBase {

    private final Operator plan;
    private final Terms terms;
    private @Nullable Batch batch;
    private int row;

    Solutions(Operator plan, Terms terms) {
        this.plan = plan;
        this.terms = terms;
    }

    @Override
    protected boolean hasNextBinding() {
        if (batch == null || row >= batch.rows()) {
            batch = plan.next();
            row = 0;
        }
        return batch != null;
    }

    @Override
    protected Binding moveToNextBinding() {
        return new IdBinding(plan.shape(), terms, batch, row++);
    }

    @Override
    protected void closeIterator() {
        batch = null;
    }

    @Override
    protected void requestCancel() {}

    @Override
    public void output(IndentedWriter out, SerializationContext context) {
        out.print(plan.describe());
    }
}
