package eu.hemicycle.sparql;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.exec.Dataset;
import eu.hemicycle.query.QueryCopy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Columns that answer queries. One answer in so many is worked out once more afterwards, by columns and by TDB2 over one
 * version of the data, and both are compared: should columns ever be wrong, a counter and the log say so.
 */
final class CheckedColumns implements AutoCloseable {

    /** What came of a comparison. */
    enum Outcome {
        SAME,
        DIFFERENT,
        /** The answer may be another each time, was too long in coming, or columns had not followed. */
        NOT_COMPARED
    }

    private static final Logger LOG = LoggerFactory.getLogger(CheckedColumns.class);
    private static final int WAITING = 4;
    /** More triples are counted only. */
    private static final long COMPARED_TRIPLES = 20_000;

    private static final Pattern CHANGING =
            Pattern.compile("(?i)\\b(rand|uuid|struuid|bnode|now|sample|group_concat|limit|offset|reduced)\\b");

    private final Optional<SparqlColumns> columns;
    private final DatasetGraph data;
    private final Executions executions;
    private final Limits limits;
    private final Watchdog watchdog;
    private final MeterRegistry meters;
    private final int each;
    private final AtomicLong answered = new AtomicLong();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            CheckedColumns::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    /**
     * @param columns in which queries are answered as far as they can be
     * @param each one answer in so many is compared; 0 for none
     */
    CheckedColumns(
            Optional<SparqlColumns> columns,
            DatasetGraph data,
            Executions executions,
            Limits limits,
            Watchdog watchdog,
            MeterRegistry meters,
            int each) {
        this.columns = columns;
        this.data = data;
        this.executions = executions;
        this.limits = limits;
        this.watchdog = watchdog;
        this.meters = meters;
        this.each = each;
    }

    /** Readers come first. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "columns-compared");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Those of the version at hand; empty if there are none, and then it is explained. */
    Optional<Generation> current(Explanation explanation) {
        Optional<Generation> generation = current();
        if (columns.isEmpty()) {
            explanation.left(LeftReason.OFF, "there are no columns here");
        } else if (generation.isEmpty()) {
            explanation.left(LeftReason.BEHIND, "columns have not followed the newest changes yet");
        }
        return generation;
    }

    private Optional<Generation> current() {
        return columns.flatMap(SparqlColumns::current);
    }

    /** Takes note of an answer, and has it compared if it is its turn. */
    void answered(Query query, Explanation explanation) {
        count(explanation);
        if (each > 0 && explanation.usesColumns() && answered.incrementAndGet() % each == 0) {
            worker.execute(() -> compare(query));
        }
    }

    private void count(Explanation explanation) {
        Counter.builder("hemicycle.sparql.answered")
                .description("Answers to queries that were computed, by what computed them")
                .tag("engine", explanation.engine())
                .register(meters)
                .increment();
        explanation.leftReasons().forEach(reason -> Counter.builder("hemicycle.sparql.left")
                .description(
                        "Answers of which columns left all or a part to TDB2, by why; an answer can have several reasons")
                .tag("reason", reason.key())
                .register(meters)
                .increment());
    }

    /** Compares now. */
    Outcome compare(Query query) {
        Outcome outcome = CHANGING.matcher(query.toString()).find() ? Outcome.NOT_COMPARED : outcome(query);
        Counter.builder("hemicycle.sparql.compared")
                .description("Answers of columns that were compared with those of TDB2")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
        if (outcome == Outcome.DIFFERENT) {
            LOG.error(
                    "Columns and TDB2 answer differently. Set hemicycle.columns=false, which is slower, and report this query: {}",
                    QueryLog.masked(query.toString()));
        }
        return outcome;
    }

    private Outcome outcome(Query query) {
        Deadline deadline = new Deadline(limits.time(), System::nanoTime);
        Watchdog.Watch watch = watchdog.watch(deadline, () -> false);
        data.begin(TxnType.READ);
        try {
            Optional<Generation> generation = current();
            if (generation.isEmpty()) {
                return Outcome.NOT_COMPARED;
            }
            Object found = answer(query, deadline, generation);
            Object expected = answer(query, deadline, Optional.empty());
            return isSame(found, expected) ? Outcome.SAME : Outcome.DIFFERENT;
        } catch (Refused | QueryCancelledException tooMuch) {
            return Outcome.NOT_COMPARED;
        } finally {
            data.end();
            watch.close();
        }
    }

    private static boolean isSame(Object found, Object expected) {
        if (found instanceof Graph some && expected instanceof Graph others) {
            return some.size() == others.size() && (some.size() > COMPARED_TRIPLES || some.isIsomorphicWith(others));
        }
        return found.equals(expected);
    }

    /** A truth, a graph, or how often each row comes; by TDB2 alone if there is no generation. */
    private Object answer(Query asked, Deadline deadline, Optional<Generation> generation) {
        WorkBudget budget = new WorkBudget(limits);
        Explanation explanation = new Explanation();
        Dataset dataset = ColumnExecutor.dataset(asked);
        OpExecutorFactory executor = generation
                .map(known -> ColumnExecutor.factory(deadline, budget, known, dataset, explanation))
                .orElseGet(() -> StoppableExecutor.factory(deadline, budget));
        DatasetGraph over = DynamicDatasets.dynamicDataset(DatasetDescription.create(asked), data, false);
        Query query = QueryCopy.withoutDataset(asked);
        Function<Query, QueryExec> executed = each -> executions.of(
                over, each, Context.mergeCopy(ARQ.getContext(), data.getContext()), deadline, budget, executor);
        GraphAnswer.Bound bound = new GraphAnswer.Bound(limits.rows(), deadline);
        if (AnswerKind.of(query) == AnswerKind.GRAPH && generation.isPresent() && over == data) {
            return new GraphAnswer(query, data, generation, executed, bound, explanation).collect();
        }
        try (QueryExec execution = executed.apply(query)) {
            return switch (AnswerKind.of(query)) {
                case ROWS -> rows(execution.select(), budget);
                case BOOLEAN -> execution.ask();
                case GRAPH -> {
                    Graph graph = new BoundedGraph(bound);
                    yield query.isDescribeType() ? execution.describe(graph) : execution.construct(graph);
                }
            };
        }
    }

    private static Map<Map<Var, Node>, Integer> rows(RowSet found, WorkBudget budget) {
        Map<Map<Var, Node>, Integer> rows = new HashMap<>();
        found.forEachRemaining(row -> {
            budget.keepRow();
            Map<Var, Node> values = new HashMap<>();
            found.getResultVars().stream()
                    .filter(row::contains)
                    .forEach(variable -> values.put(variable, row.get(variable)));
            rows.merge(values, 1, Integer::sum);
        });
        return rows;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
