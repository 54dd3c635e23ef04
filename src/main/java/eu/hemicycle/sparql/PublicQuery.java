package eu.hemicycle.sparql;

import java.util.Optional;
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
            Pair<DatasetGraph, Query> chosen = decideDataset(action, query, "");
            try (QueryExec execution = execution(action, chosen, evaluation)) {
                write(execution, query, evaluation);
            }
            columns.answered(query, evaluation.explanation());
            return version.number();
        } catch (ScriptDenyException e) {
            throw new Refused(ProblemType.SCRIPT_REFUSED, "The query calls a script. No script is run here.");
        } finally {
            action.endRead();
        }
    }

    private QueryExec execution(HttpAction action, Pair<DatasetGraph, Query> chosen, Evaluation evaluation) {
        return executions.of(
                chosen.getLeft(),
                chosen.getRight(),
                Context.mergeCopy(action.getContext(), serverContext),
                evaluation.deadline(),
                evaluation.budget(),
                executor(action, chosen, evaluation));
    }

    /** Columns hold the store's own default graph, and no dataset that a query or a request puts together. */
    private OpExecutorFactory executor(HttpAction action, Pair<DatasetGraph, Query> chosen, Evaluation evaluation) {
        boolean whole = !evaluation.asksCounts()
                && chosen.getLeft() == getDataset(action)
                && !chosen.getRight().hasDatasetDescription();
        return Optional.of(columns)
                .filter(known -> whole)
                .flatMap(known -> known.executor(evaluation))
                .orElseGet(() -> StoppableExecutor.factory(evaluation.deadline(), evaluation.budget()));
    }

    private static void write(QueryExec execution, Query query, Evaluation evaluation) {
        ResultFormat format = evaluation.format();
        Spool spool = evaluation.spool();
        switch (AnswerKind.of(query)) {
            case ROWS -> {
                RowSet rows = new BoundedRows(execution.select(), evaluation.rows());
                ResultsWriter.create().lang(format.resultLanguage()).write(spool, rows);
                evaluation.wrote(rows.getRowNumber());
            }
            case BOOLEAN -> ResultsWriter.create().lang(format.resultLanguage()).write(spool, execution.ask());
            case GRAPH -> {
                Graph graph = graph(execution, query, evaluation);
                evaluation.wrote(graph.size());
                GraphWriting.write(graph, format, spool);
            }
        }
    }

    private static Graph graph(QueryExec execution, Query query, Evaluation evaluation) {
        Graph graph = new BoundedGraph(evaluation.rows(), evaluation.deadline());
        return query.isDescribeType() ? execution.describe(graph) : execution.construct(graph);
    }
}
