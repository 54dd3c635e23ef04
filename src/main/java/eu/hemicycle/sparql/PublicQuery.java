package eu.hemicycle.sparql;

import eu.hemicycle.columns.Generation;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.function.scripting.ScriptDenyException;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.util.Context;

/**
 * Fuseki's query action under the public policy. Fuseki dispatches, holds the transaction and chooses the dataset; the
 * query is already parsed, and rows, triples and bytes go through bounds into the spool of the {@link Evaluation}.
 */
final class PublicQuery extends SPARQL_QueryDataset {

    private final DatasetVersion version;
    private final Context serverContext;
    private final CountedGraph counted;
    private final Executions executions;
    private final CheckedColumns columns;

    /**
     * @param counted a graph for those who name it
     * @param serverContext the settings of the service file
     */
    PublicQuery(
            DatasetVersion version,
            Executions executions,
            CheckedColumns columns,
            CountedGraph counted,
            Context serverContext) {
        this.version = version;
        this.serverContext = serverContext;
        this.executions = executions;
        this.columns = columns;
        this.counted = counted;
    }

    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        DatasetGraph data = super.getDataset(action);
        return Evaluation.handedOver(action.getRequest()).asksCounts() ? counted.beside(data) : data;
    }

    @Override
    protected void executeBody(HttpAction action) {
        Evaluation evaluation = Evaluation.handedOver(action.getRequest());
        evaluation.run(() -> execute(action, evaluation));
    }

    // The transaction is ended, never aborted: a read has nothing to undo, and jena-text would roll a writer back.
    private long execute(HttpAction action, Evaluation evaluation) {
        Query query = ((Evaluation.QueryTarget) evaluation.target()).query();
        action.beginRead();
        try {
            write(action, decideDataset(action, query, ""), evaluation);
            columns.answered(query, evaluation.explanation());
            return version.number();
        } catch (ScriptDenyException e) {
            throw new Refused(ProblemType.SCRIPT_REFUSED, "The query calls a script. No script is run here.");
        } finally {
            action.endRead();
        }
    }

    private void write(HttpAction action, Pair<DatasetGraph, Query> chosen, Evaluation evaluation) {
        Optional<Generation> generation = generation(action, chosen, evaluation);
        Function<Query, QueryExec> execution = query -> executions.of(
                chosen.getLeft(),
                query,
                Context.mergeCopy(action.getContext(), serverContext),
                evaluation.deadline(),
                evaluation.budget(),
                executor(generation, evaluation));
        Query query = chosen.getRight();
        switch (AnswerKind.of(query)) {
            case ROWS -> writeRows(execution.apply(query), evaluation);
            case BOOLEAN -> writeBoolean(execution.apply(query), evaluation);
            case GRAPH ->
                writeGraph(
                        new GraphAnswer(
                                query,
                                chosen.getLeft(),
                                generation,
                                execution,
                                new GraphAnswer.Bound(evaluation.rows(), evaluation.deadline()),
                                evaluation.explanation()),
                        evaluation);
        }
    }

    /** Columns hold the store's own default graph, and no dataset that a query or a request puts together. */
    private Optional<Generation> generation(
            HttpAction action, Pair<DatasetGraph, Query> chosen, Evaluation evaluation) {
        boolean whole = !evaluation.asksCounts()
                && chosen.getLeft() == getDataset(action)
                && !chosen.getRight().hasDatasetDescription();
        if (!whole) {
            evaluation.explanation().left(LeftReason.DATASET, "it is asked of a dataset of its own");
        }
        return whole ? columns.current(evaluation.explanation()) : Optional.empty();
    }

    private static OpExecutorFactory executor(Optional<Generation> generation, Evaluation evaluation) {
        Deadline deadline = evaluation.deadline();
        WorkBudget budget = evaluation.budget();
        return generation
                .map(known -> ColumnExecutor.factory(deadline, budget, known, evaluation.explanation()))
                .orElseGet(() -> StoppableExecutor.factory(deadline, budget));
    }

    private static void writeRows(QueryExec query, Evaluation evaluation) {
        try (QueryExec execution = query) {
            RowSet rows = new BoundedRows(execution.select(), evaluation.rows());
            ResultsWriter.create().lang(evaluation.format().resultLanguage()).write(evaluation.spool(), rows);
            evaluation.wrote(rows.getRowNumber());
        }
    }

    private static void writeBoolean(QueryExec query, Evaluation evaluation) {
        try (QueryExec execution = query) {
            ResultsWriter.create()
                    .lang(evaluation.format().resultLanguage())
                    .write(evaluation.spool(), execution.ask());
        }
    }

    private static void writeGraph(GraphAnswer answer, Evaluation evaluation) {
        if (evaluation.format() == ResultFormat.N_TRIPLES && answer.isStreamed()) {
            evaluation.wrote(answer.writeNTriples(evaluation.spool()));
        } else {
            Graph graph = answer.collect();
            evaluation.wrote(graph.size());
            GraphWriting.write(graph, evaluation.format(), evaluation.spool());
        }
    }
}
