package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.engine.main.QueryEngineMainQuad;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** One dataset in memory, and its graphs as columns: a query must have the same answer from both. */
final class Differential {

    private static final Node DEFAULT = NodeFactory.createURI("http://example.org/default");

    private static final Pattern CHANGING = Pattern.compile("(?i)\\b(rand|uuid|struuid|bnode|now)\\s*\\(");

    private final DatasetGraph data;
    private final Generation generation;
    /** Of queries that choose no graphs. */
    private final Dataset dataset;

    final PlannedExecutor.Counts counts;

    private Differential(DatasetGraph data, Generation generation, Dataset dataset, PlannedExecutor.Counts counts) {
        this.data = data;
        this.generation = generation;
        this.dataset = dataset;
        this.counts = counts;
    }

    /** For queries of the default graph. */
    static Differential ofDefault(DatasetGraph data, Path folder, PlannedExecutor.Counts counts) {
        Generation generation = ChangedGeneration.written(ChangedGeneration.one(data.getDefaultGraph()), folder);
        return new Differential(data, generation, Dataset.UNION, counts);
    }

    /** For a default graph that is a graph like others: to columns it is one that is chosen. */
    static Differential ofAll(DatasetGraph data, Path folder, PlannedExecutor.Counts counts) {
        DatasetGraph all = DatasetGraphFactory.create();
        data.find()
                .forEachRemaining(
                        quad -> all.add(quad.isDefaultGraph() ? Quad.create(DEFAULT, quad.asTriple()) : quad));
        List<String> named = Iter.toList(Iter.map(data.listGraphNodes(), Node::getURI));
        Dataset chosen = Dataset.of(DatasetDescription.create(List.of(DEFAULT.getURI()), named));
        return new Differential(data, ChangedGeneration.written(all, folder), chosen, counts);
    }

    /**
     * For a default graph that is the union of all others.
     *
     * @param quads whether columns get algebra whose patterns name their graphs
     * @param chance says which of the quads came after the columns were written; empty if all were there
     */
    static Differential ofUnion(
            DatasetGraph data, boolean quads, Path folder, PlannedExecutor.Counts counts, Optional<Random> chance) {
        Generation generation = chance.map(some -> ChangedGeneration.of(data, folder, some))
                .orElseGet(() -> ChangedGeneration.written(data, folder));
        return new Differential(data, generation, quads ? Dataset.QUADS : Dataset.UNION, counts);
    }

    /** The same, to which graphs of more quads are large. */
    Differential withMost(long quadsOfGraphs) {
        return new Differential(data, generation, dataset.withMost(quadsOfGraphs), counts);
    }

    /**
     * What differs; empty if nothing does.
     *
     * @param size the most rows of a batch
     */
    Optional<String> difference(Query query, int size) {
        try {
            return compared(query, size);
        } catch (RuntimeException fault) {
            if (!isOfArq(fault) && !arqFailsAlone(query)) {
                return Optional.of("columns fail: " + fault + " at " + fault.getStackTrace()[0]);
            }
            counts.arqDiffers.incrementAndGet();
            return Optional.empty();
        }
    }

    /**
     * What differs if a query is written in another way; empty if nothing does, or columns do not answer all of it alone.
     *
     * @param size the most rows of a batch
     */
    Optional<String> rewritten(Query query, int size) {
        if (!query.isSelectType() || query.hasLimit() || !isWhole(query, size)) {
            return Optional.empty();
        }
        Map<Map<String, Node>, Long> expected =
                counted(list(planned(query, size).select()));
        for (List<Query> way : Rewritten.ways(query)) {
            if (way.stream().allMatch(one -> isWhole(one, size))) {
                counts.rewritten.incrementAndGet();
                List<Binding> found = new ArrayList<>();
                way.forEach(one -> found.addAll(list(planned(one, size).select())));
                if (!expected.equals(counted(found))) {
                    return Optional.of("as\n" + way + "\ncolumns find " + found.size() + " instead of " + expected);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isWhole(Query query, int size) {
        PlannedExecutor.Counts alone = new PlannedExecutor.Counts();
        try (QueryExec execution = planned(query, size, alone)) {
            execution.select().hasNext();
        } catch (RuntimeException fault) {
            return false;
        }
        return alone.refused.isEmpty();
    }

    /** Left to ARQ, a part of a query can fail where the whole does not come so far. */
    private static boolean isOfArq(RuntimeException fault) {
        return fault.getStackTrace()[0].getClassName().startsWith("org.apache.jena.sparql.engine.");
    }

    /** ARQ 5.6.0 has faults of its own, in closing hash joins that were not begun, and in EXISTS with BIND. */
    boolean arqFailsAlone(Query query) {
        try {
            if (query.isSelectType()) {
                list(stock(query).select());
            } else if (query.isAskType()) {
                stock(query).ask();
            } else {
                graph(stock(query), query);
            }
            return false;
        } catch (RuntimeException fault) {
            return true;
        }
    }

    private Optional<String> compared(Query query, int size) {
        if (query.isAskType()) {
            boolean found = planned(query, size).ask();
            if (reference(query).ask() == found) {
                return Optional.empty();
            }
            if (stock(query).ask() != found) {
                return Optional.of("ARQ says " + !found + ", columns " + found);
            }
            counts.arqDiffers.incrementAndGet();
            return Optional.empty();
        }
        return query.isSelectType() ? rows(query, size) : graphs(query, size);
    }

    private Optional<String> graphs(Query query, int size) {
        Graph expected = graph(reference(query), query);
        Graph found = graph(planned(query, size), query);
        return expected.isIsomorphicWith(found)
                ? Optional.empty()
                : Optional.of("ARQ makes " + expected.size() + " triples, columns " + found.size());
    }

    private static Graph graph(QueryExec execution, Query query) {
        Graph graph = GraphFactory.createDefaultGraph();
        return query.isDescribeType() ? execution.describe(graph) : execution.construct(graph);
    }

    /** Blank nodes of the data are the same on both sides; of what is another each time, rows are counted. */
    private Optional<String> rows(Query query, int size) {
        List<Binding> found = list(planned(query, size).select());
        List<Binding> expected = list(stock(query).select());
        boolean changing = CHANGING.matcher(query.toString()).find() || query.hasLimit();
        boolean same = isSame(expected, found, changing);
        if (!same && isSame(list(reference(query).select()), found, changing)) {
            counts.arqDiffers.incrementAndGet();
        } else if (!same) {
            return Optional.of("ARQ finds " + expected.size() + "\n" + sorted(expected) + "\ncolumns " + found.size()
                    + "\n" + sorted(found));
        }
        return query.hasOrderBy() && !changing ? disorder(query, found) : Optional.empty();
    }

    private static boolean isSame(List<Binding> expected, List<Binding> found, boolean changing) {
        return changing ? expected.size() == found.size() : counted(expected).equals(counted(found));
    }

    private static List<Binding> list(RowSet rows) {
        List<Binding> list = new ArrayList<>();
        List<Var> vars = rows.getResultVars();
        rows.forEachRemaining(row -> {
            BindingBuilder copy = Binding.builder();
            vars.stream().filter(row::contains).forEach(variable -> copy.add(variable, row.get(variable)));
            list.add(copy.build());
        });
        return list;
    }

    private static Map<Map<String, Node>, Long> counted(List<Binding> rows) {
        Map<Map<String, Node>, Long> counted = new HashMap<>();
        rows.forEach(row -> {
            Map<String, Node> values = new TreeMap<>();
            row.forEach((variable, node) -> values.put(variable.getVarName(), node));
            counted.merge(values, 1L, Long::sum);
        });
        return counted;
    }

    private static List<String> sorted(List<Binding> rows) {
        return rows.stream().map(Binding::toString).sorted().limit(40).toList();
    }

    /** Rows with equal keys may stand in any order. */
    private static Optional<String> disorder(Query query, List<Binding> rows) {
        List<SortCondition> keys = new ArrayList<>(query.getOrderBy());
        if (!keys.stream().allMatch(key -> query.getProjectVars()
                .containsAll(key.getExpression().getVarsMentioned()))) {
            return Optional.empty();
        }
        Binding last = null;
        for (Binding row : rows) {
            if (last != null && comparesMore(keys, last, row)) {
                return Optional.of("columns put " + last + " before " + row);
            }
            last = row;
        }
        return Optional.empty();
    }

    private static boolean comparesMore(List<SortCondition> keys, Binding one, Binding other) {
        for (SortCondition key : keys) {
            int order = BindingComparator.compareNodesRaw(value(key, one), value(key, other));
            if (order != 0) {
                return key.getDirection() == Query.ORDER_DESCENDING ? order < 0 : order > 0;
            }
        }
        return false;
    }

    private static @Nullable NodeValue value(SortCondition key, Binding row) {
        try {
            return key.getExpression().eval(row, new FunctionEnvBase());
        } catch (ExprEvalException none) {
            return null;
        }
    }

    /** ARQ alone. */
    QueryExec stock(Query query) {
        return builder(query, over(query))
                .set(ARQConstants.sysOpExecutorFactory, OpExecutor.stdFactory)
                .build();
    }

    /** ARQ's plain way through the algebra, without optimisation. */
    private QueryExec reference(Query query) {
        return builder(query, over(query))
                .set(ARQConstants.registryQueryEngines, only(QueryEngineRef.getFactory()))
                .build();
    }

    private static QueryEngineRegistry only(QueryEngineFactory engine) {
        QueryEngineRegistry engines = new QueryEngineRegistry();
        engines.add(engine);
        return engines;
    }

    QueryExec planned(Query query, int size) {
        return planned(query, size, counts);
    }

    private QueryExec planned(Query query, int size, PlannedExecutor.Counts counted) {
        DatasetGraph over = over(query);
        Dataset of = query.hasDatasetDescription()
                ? Dataset.of(DatasetDescription.create(query)).withMost(dataset.most())
                : dataset;
        QueryEngineFactory engine = of.quads() ? QueryEngineMainQuad.getFactory() : QueryEngineMain.getFactory();
        return builder(query, over)
                .set(ARQConstants.registryQueryEngines, only(engine))
                .set(ARQConstants.sysOpExecutorFactory, PlannedExecutor.factory(over, of, generation, size, counted))
                .build();
    }

    /** As Fuseki does it for FROM and FROM NAMED. */
    private DatasetGraph over(Query query) {
        return query.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(DatasetDescription.create(query), data, false)
                : data;
    }

    private static QueryExecDatasetBuilder builder(Query query, DatasetGraph over) {
        Query bare = query.cloneQuery();
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        return QueryExecDatasetBuilder.create().dataset(over).query(bare).set(ARQ.optDistinctToReduced, false);
    }

    /**
     * Asks queries of data made by chance, as it was written and with changes; columns have to answer each, as ARQ does.
     *
     * @param more adds to the data, whose default graph is the union
     */
    static void assertSame(List<String> queries, Path folder, Consumer<DatasetGraph> more) {
        List<String> differences = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            PlannedExecutor.Counts counts = new PlannedExecutor.Counts();
            DatasetGraph data = new RandomQueries(seed, false).data();
            more.accept(data);
            Optional<Random> changes = seed % 2 == 0 ? Optional.empty() : Optional.of(new Random(seed));
            Differential differential = ofUnion(data, false, folder.resolve("" + seed), counts, changes);
            for (String query : queries) {
                differential
                        .difference(QueryFactory.create("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + query), 16)
                        .ifPresent(difference -> differences.add(query + difference));
            }
            assertThat(counts.planned.get()).isEqualTo(queries.size());
        }
        assertThat(differences).isEmpty();
    }
}
