package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.columns.results.MadeGraph;
import eu.hemicycle.columns.results.WrittenTwice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to queries made by chance are written as Jena writes them, whatever ARQ does with the rows of columns. */
class FuzzedWritersTest {

    private static final int DATA = 40;
    private static final int QUERIES_OF_DATA = 50;
    /** One query in so many is answered by ARQ alone, with terms. */
    private static final int OF_TERMS = 5;

    private static final int MOST_ROWS = 30;
    /** Blank nodes that are alike take long to compare. */
    private static final int MOST_ROWS_OF_GRAPHS = 8;

    @TempDir
    static Path folder;

    private int ofIds;
    private int ofTerms;
    private int answers;

    @Test
    void asJenaWrites() throws IOException {
        for (int set = 0; set < DATA; set++) {
            RandomQueries chance = new RandomQueries(7_000_003L + set, false);
            Differential columns = Differential.ofUnion(
                    chance.data(), false, folder.resolve("" + set), new PlannedExecutor.Counts(), Optional.empty());
            for (int i = 0; i < QUERIES_OF_DATA; i++) {
                Query query = QueryFactory.create(chance.query());
                if (query.isSelectType()) {
                    compare(
                            columns,
                            i % OF_TERMS == 0 ? columns.stock(query) : columns.planned(query, Plan.SIZE),
                            query);
                }
            }
        }
        assertThat(answers).isGreaterThan(300);
        assertThat(ofIds).isGreaterThan(1_000);
        assertThat(ofTerms).isGreaterThan(60);
    }

    private void compare(Differential columns, QueryExec asked, Query query) throws IOException {
        List<Binding> rows = new ArrayList<>();
        List<Var> vars = List.of();
        try (QueryExec execution = asked) {
            RowSet answer = execution.select();
            vars = answer.getResultVars();
            answer.forEachRemaining(rows::add);
        } catch (RuntimeException fault) {
            assertThat(columns.arqFailsAlone(query)).as(query.toString()).isTrue();
        }
        if (!rows.isEmpty()) {
            List<Binding> some = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
            int ids = (int) some.stream().filter(IdBinding.class::isInstance).count();
            answers++;
            ofIds += ids;
            ofTerms += some.size() - ids;
            new WrittenTwice(vars, some).isTheSame();
            compareGraphs(vars, some.subList(0, Math.min(MOST_ROWS_OF_GRAPHS, some.size())));
        }
    }

    private static void compareGraphs(List<Var> vars, List<Binding> rows) {
        List<Triple> template = template(vars);
        List<Binding> terms = rows.stream().map(Binding::detach).toList();
        MadeGraph.of(template, vars, rows).isTheSameAs(MadeGraph.byArq(template, terms));
    }

    /** Each column in each place, beside a blank node of each row. */
    private static List<Triple> template(List<Var> vars) {
        List<Triple> template = new ArrayList<>();
        Node predicate = NodeFactory.createURI("http://example.org/with");
        for (int i = 0; i < vars.size(); i++) {
            Var next = vars.get((i + 1) % vars.size());
            template.add(Triple.create(vars.get(i), predicate, next));
            template.add(Triple.create(vars.get(i), next, vars.get((i + 2) % vars.size())));
        }
        template.add(Triple.create(vars.get(0), predicate, NodeFactory.createBlankNode("each")));
        return template;
    }
}
