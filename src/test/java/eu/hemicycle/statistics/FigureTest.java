package eu.hemicycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.bench.GeneratedArchive;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Publication;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.search.Tallies;
import eu.hemicycle.store.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted with the changes is what the figure's query counts, on made-up questions and answers. */
class FigureTest {

    private static final int PAIRS = 300;
    private static final Tallies TALLIES = new Tallies();

    @TempDir
    static Path data;

    private static Archive archive;

    @BeforeAll
    static void publish() {
        Ontology ontology = Ontology.bundled();
        archive = Archive.open(data, ontology, Iris.PROJECT, Clock.systemUTC());
        Publication publication = archive.publication();
        // several groups, so that the index has several segments and some Works are written again
        GeneratedArchive.of(7, ontology).pairs(PAIRS).forEach(pair -> {
            pair.contributions().forEach(contribution -> assertThat(publication.offer(contribution))
                    .isNotInstanceOf(Outcome.Invalid.class));
            if (publication.pending() > 60) {
                publication.commit();
            }
        });
        publication.commit();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void aFigureIsWhatItsQueryAnswers(Figure figure) {
        archive.store().read(snapshot -> {
            List<List<Node>> counted = figure.rows(TALLIES.of(snapshot.view(SearchIndex.KIND)));
            assertThat(counted).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(figure.columns()));
            assertThat(counted).containsExactlyElementsOf(answer(figure, snapshot));
            return counted;
        });
    }

    @Test
    void aTallyOfAChangedVersionIsWhatItWouldBeCountedAnew() {
        archive.store().read(snapshot -> {
            var reading = snapshot.view(SearchIndex.KIND);
            assertThat(TALLIES.of(reading)).isEqualTo(new Tallies().of(reading));
            return reading;
        });
    }

    private static List<List<Node>> answer(Figure figure, Snapshot snapshot) {
        List<List<Node>> rows = new ArrayList<>();
        try (QueryExec execution =
                QueryExec.dataset(snapshot.dataset()).query(figure.query()).build()) {
            RowSet answer = execution.select();
            assertThat(answer.getResultVars())
                    .extracting(variable -> variable.getVarName())
                    .isEqualTo(figure.columns());
            while (answer.hasNext()) {
                Binding row = answer.next();
                rows.add(answer.getResultVars().stream().map(row::get).toList());
            }
        }
        return rows;
    }
}
