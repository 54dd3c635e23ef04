package eu.hemicycle.sparql;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.exec.Dataset;
import eu.hemicycle.query.QueryCopy;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
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
        Query query = asked(action, ((Evaluation.QueryTarget) evaluation.target()).query());
        action.beginRead();
        try {
            write(action, query, evaluation);
            columns.answered(query, evaluation.explanation());
            return version.number();
        } catch (ScriptDenyException e) {
            throw new Refused(ProblemType.SCRIPT_REFUSED, "The query calls a script. No script is run here.");
        } finally {
            action.endRead();
        }
    }

    /** With the graphs that the request has chosen in place of its own (SPARQL 1.1 Protocol section 2.1.4). */
    private static Query asked(HttpAction action, Query query) {
        DatasetDescription chosen = SPARQLProtocol.getProtocolDatasetDescription(action);
        if (chosen == null || chosen.isEmpty()) {
            return query;
        }
        Query asked = QueryCopy.withoutDataset(query);
        asked.getGraphURIs().addAll(chosen.getDefaultGraphURIs());
        asked.getNamedGraphURIs().addAll(chosen.getNamedGraphURIs());
        return asked;
    }

    private void write(HttpAction action, Query asked, Evaluation evaluation) {
        DatasetGraph data = data(action, asked);
        Query query = asked.hasDatasetDescription() ? QueryCopy.withoutDataset(asked) : asked;
        Optional<Generation> generation = generation(asked, evaluation);
        Function<Query, QueryExec> execution = part -> executions.of(
                data,
                part,
                Context.mergeCopy(action.getContext(), serverContext),
                evaluation.deadline(),
                evaluation.budget(),
                executor(generation, ColumnExecutor.dataset(asked), evaluation));
        switch (AnswerKind.of(query)) {
            case ROWS -> writeRows(execution.apply(query), evaluation);
            case BOOLEAN -> writeBoolean(execution.apply(query), evaluation);
            case GRAPH ->
                writeGraph(
                        new GraphAnswer(
                                query,
                                data,
                                generation.filter(known -> !asked.hasDatasetDescription()),
                                execution,
                                new GraphAnswer.Bound(evaluation.rows(), evaluation.deadline()),
                                evaluation.explanation()),
                        evaluation);
        }
    }

    /** The store, or what a query or a request puts together of it. */
    private DatasetGraph data(HttpAction action, Query asked) {
        DatasetDescription named = DatasetDescription.create(asked);
        return named == null ? getDataset(action) : DynamicDatasets.dynamicDataset(named, getDataset(action), false);
    }

    /** Columns have no graphs but the store's own, and describe a thing by all of them. */
    private Optional<Generation> generation(Query asked, Evaluation evaluation) {
        if (!evaluation.target().isByAnyMeans()) {
            evaluation.explanation().left(LeftReason.OFF, "an answer of TDB2 is wanted");
            return Optional.empty();
        }
        boolean other = evaluation.asksCounts() || asked.isDescribeType() && asked.hasDatasetDescription();
        if (other) {
            evaluation.explanation().left(LeftReason.DATASET, "it is asked of a dataset of its own");
        }
        return other ? Optional.empty() : columns.current(evaluation.explanation());
    }

    private static OpExecutorFactory executor(Optional<Generation> generation, Dataset dataset, Evaluation evaluation) {
        Deadline deadline = evaluation.deadline();
        WorkBudget budget = evaluation.budget();
        return generation
                .map(known -> ColumnExecutor.factory(deadline, budget, known, dataset, evaluation.explanation()))
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
