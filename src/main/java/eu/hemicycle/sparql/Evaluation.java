package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through Fuseki: what our action is to do, and what came of it. Fuseki's own handling of errors
 * and bytes is kept out: it would answer 200 before the answer is whole.
 */
final class Evaluation {

    private static final String ATTRIBUTE = Evaluation.class.getName();

    /** The work of an action; it writes to the spool of the evaluation. */
    @FunctionalInterface
    interface Work {
        /** @return the version of the data that the work saw */
        long run();
    }

    private final Target target;
    private final boolean asksCounts;
    private final ResultFormat format;
    private final Deadline deadline;
    private final Spool spool;
    private final int rows;
    private final WorkBudget budget;
    private final Explanation explanation = new Explanation();
    private boolean done;
    private long version;
    private long written;
    private @Nullable RuntimeException failure;

    /** @param asksCounts whether the target names the {@link CountedGraph} */
    Evaluation(Target target, boolean asksCounts, ResultFormat format, Deadline deadline, Spool spool, Limits limits) {
        this.target = target;
        this.asksCounts = asksCounts;
        this.format = format;
        this.deadline = deadline;
        this.spool = spool;
        this.rows = limits.rows();
        this.budget = new WorkBudget(limits);
    }

    /** What is evaluated: a query, or one graph as it is. */
    sealed interface Target permits QueryTarget, GraphTarget {

        /** The name of the endpoint in the service file. */
        String endpoint();

        /** The parameters under which Fuseki expects the dataset of the protocol. */
        Map<String, List<String>> parameters();

        /** What it is, without its layout. */
        String describe();

        /** The form of a query, or graph. */
        String form();

        /** Whether it may be answered by columns, and by what is kept. */
        default boolean isByAnyMeans() {
            return true;
        }
    }

    /** A query over the dataset that the protocol or the query names. */
    static final class QueryTarget implements Target {

        private final Query query;
        private final String text;
        private final Map<String, List<String>> parameters;
        private final boolean byAnyMeans;
        private @Nullable String description;

        private QueryTarget(Query query, String text, Map<String, List<String>> parameters, boolean byAnyMeans) {
            this.query = query;
            this.text = text;
            this.parameters = parameters;
            this.byAnyMeans = byAnyMeans;
        }

        /** @param text as it was written */
        QueryTarget(Query query, String text, Map<String, List<String>> parameters) {
            this(query, text, parameters, true);
        }

        /** A query that TDB2 alone is to answer, now. */
        static QueryTarget byTdb2(Query query, String text) {
            return new QueryTarget(query, text, Map.of(), false);
        }

        /** A query of this program's own. */
        QueryTarget(Query query) {
            this(query, query.toString(), Map.of());
        }

        Query query() {
            return query;
        }

        String text() {
            return text;
        }

        @Override
        public Map<String, List<String>> parameters() {
            return parameters;
        }

        @Override
        public boolean isByAnyMeans() {
            return byAnyMeans;
        }

        /** Made when it is asked for: to write a query costs as much as to answer a small one. */
        @Override
        public String describe() {
            String known = description;
            if (known == null) {
                known = query.toString();
                description = known;
            }
            return known;
        }

        @Override
        public String endpoint() {
            return "sparql";
        }

        @Override
        public String form() {
            if (query.isSelectType()) {
                return "select";
            }
            if (query.isAskType()) {
                return "ask";
            }
            return query.isDescribeType() ? "describe" : "construct";
        }
    }

    /** A named graph. */
    record GraphTarget(String iri) implements Target {
        @Override
        public String endpoint() {
            return "data";
        }

        @Override
        public Map<String, List<String>> parameters() {
            return Map.of();
        }

        @Override
        public String describe() {
            return "GRAPH <" + iri + ">";
        }

        @Override
        public String form() {
            return "graph";
        }
    }

    void handOver(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Evaluation handedOver(HttpServletRequest request) {
        return (Evaluation) request.getAttribute(ATTRIBUTE);
    }

    Target target() {
        return target;
    }

    boolean asksCounts() {
        return asksCounts;
    }

    ResultFormat format() {
        return format;
    }

    Deadline deadline() {
        return deadline;
    }

    WorkBudget budget() {
        return budget;
    }

    Spool spool() {
        return spool;
    }

    /** Keeps how many solutions or triples the answer has. */
    void wrote(long solutions) {
        written = solutions;
    }

    long written() {
        return written;
    }

    int rows() {
        return rows;
    }

    /** Whatever part of the query columns were asked for, and how they answer it. */
    Explanation explanation() {
        return explanation;
    }

    /** Does the work and keeps what becomes of it; nothing is thrown into Fuseki. */
    void run(Work work) {
        try {
            version = work.run();
            spool.verify();
            deadline.check();
            done = true;
        } catch (RuntimeException e) {
            failure = e;
        } catch (StackOverflowError e) {
            failure = new Refused(ProblemType.TOO_COMPLEX, "The query is nested too deeply to be executed.");
        }
    }

    /**
     * The version of the data that the finished answer was made from.
     *
     * @throws Refused if the request was refused
     * @throws RuntimeException as the work threw it
     */
    long result() {
        spool.verify();
        if (failure != null) {
            // Once the signal is up, whatever broke inside broke because of it.
            throw failure instanceof Refused || !deadline.stopSignal().get() ? failure : deadline.refusal();
        }
        if (!done) {
            throw new IllegalStateException("Fuseki gave no answer for the endpoint '" + target.endpoint() + "'");
        }
        return version;
    }
}
