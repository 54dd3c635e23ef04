package eu.hemicycle.columns.exec;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/** The rows of a plan for ARQ: terms are read here and nowhere before. */
final class Solutions extends QueryIteratorBase {

    private final Operator plan;
    private final RowValues values;
    private @Nullable Batch batch;
    private int row;

    Solutions(Operator plan, Terms terms) {
        this.plan = plan;
        this.values = RowValues.all(plan.shape(), terms);
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
        return values.of(batch, row++);
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
