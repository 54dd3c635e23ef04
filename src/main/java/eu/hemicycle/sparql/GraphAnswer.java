package eu.hemicycle.sparql;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.results.Statements;
import eu.hemicycle.query.QueryCopy;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;

/** The graph that answers a CONSTRUCT or a DESCRIBE: made of the rows of its pattern, and described by columns if they are there. */
final class GraphAnswer {

    private final Query query;
    private final DatasetGraph data;
    private final Optional<Generation> generation;
    private final Function<Query, QueryExec> executions;
    private final Bound bound;
    private final Explanation explanation;

    /** The most statements of an answer, and its time. */
    record Bound(int limit, Deadline deadline) implements IntConsumer {

        /** @throws Refused if so many statements are too many, or late */
        @Override
        public void accept(int statements) {
            deadline.checkSignal();
            if (statements > limit) {
                throw BoundedRows.tooMany(limit, "triples");
            }
        }
    }

    /**
     * @param generation of all of the data, if there are columns of it
     * @param executions of queries over the data
     */
    GraphAnswer(
            Query query,
            DatasetGraph data,
            Optional<Generation> generation,
            Function<Query, QueryExec> executions,
            Bound bound,
            Explanation explanation) {
        this.query = query;
        this.data = data;
        this.generation = generation;
        this.executions = executions;
        this.bound = bound;
        this.explanation = explanation;
    }

    /** Whether it can be written in N-Triples while it is made. */
    boolean isStreamed() {
        return query.isConstructType() || generation.isPresent();
    }

    /** @return how many statements there are */
    int writeNTriples(OutputStream stream) {
        return fill(Statements.inNTriples(stream, bound));
    }

    /** All of it, with the prefixes of data and query. */
    Graph collect() {
        if (!isStreamed()) {
            try (QueryExec execution = executions.apply(query)) {
                return execution.describe(new BoundedGraph(bound));
            }
        }
        Graph graph = GraphFactory.createDefaultGraph();
        PrefixMapping prefixes = graph.getPrefixMapping();
        data.prefixes().forEach(prefixes::setNsPrefix);
        prefixes.setNsPrefixes(query.getPrefixMapping());
        fill(Statements.into(graph, bound));
        return graph;
    }

    private int fill(Statements statements) {
        if (query.isDescribeType()) {
            return describe(statements, generation.orElseThrow());
        }
        try (QueryExec execution = executions.apply(rows())) {
            return statements.construct(query.getConstructTemplate().getTriples(), execution.select());
        }
    }

    private int describe(Statements statements, Generation columns) {
        int count;
        if (query.getQueryPattern() == null && !query.hasValues()) {
            RowSet nothing = RowSetStream.create(List.of(), Iter.nullIterator());
            count = statements.describe(columns, query.getResultURIs(), nothing);
        } else {
            try (QueryExec execution = executions.apply(rows())) {
                count = statements.describe(columns, query.getResultURIs(), execution.select());
            }
        }
        explanation.described(count);
        return count;
    }

    /** The query for the rows; ARQ gives them to nobody. */
    private Query rows() {
        Query rows = QueryCopy.of(query);
        if (rows.getQueryPattern() == null) {
            rows.setQueryPattern(new ElementGroup());
        }
        rows.setQuerySelectType();
        rows.resetResultVars();
        return rows;
    }
}
