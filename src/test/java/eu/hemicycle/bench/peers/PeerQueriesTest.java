package eu.hemicycle.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.bench.ArchiveFiles;
import eu.hemicycle.bench.GeneratedArchive;
import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the set has an answer in a small archive, so that none is timed for nothing. */
class PeerQueriesTest {

    private static final String NOTHING = TermForm.of(NodeValue.nvZERO.asNode());
    private static final int PAIRS = 250;
    private static final Path PLANS = Path.of("src/test/resources/plans");
    private static final String SOME_ANSWER = """
            SELECT (MIN(?answer) AS ?first)
            { ?answer <http://data.europa.eu/eli/eli-draft-legislation-ontology#answers_to> ?question }
            """;

    private static final DatasetGraph archive = DatasetGraphFactory.create();
    private static Generation generation;
    private static String answer;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void generate() throws IOException {
        Ontology ontology = Ontology.bundled();
        Path files = folder.resolve("quads");
        new ArchiveFiles(ontology, files)
                .quads(GeneratedArchive.of(1, ontology).pairs(PAIRS).iterator());
        try (Stream<Path> each = Files.list(files)) {
            each.forEach(file -> RDFParser.source(file).lang(Lang.NQUADS).parse(new Union()));
        }
        generation = ChangedGeneration.written(archive, folder.resolve("columns"));
        answer = QueryExec.dataset(archive)
                .query(SOME_ANSWER)
                .select()
                .next()
                .get("first")
                .getURI();
    }

    /** Statements as they stand and in the default graph. */
    private static final class Union extends StreamRDFBase {

        @Override
        public void quad(Quad quad) {
            archive.add(quad);
            archive.getDefaultGraph().add(quad.asTriple());
        }
    }

    @Test
    void thereAreEnoughOfBothKindsAndEachHasAQuestionOfItsOwn() {
        List<PeerQuery> all = PeerQueries.bundled();
        assertThat(all)
                .extracting(PeerQuery::weight)
                .filteredOn(Weight.SMALL::equals)
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        assertThat(all).extracting(PeerQuery::asks).doesNotHaveDuplicates();
    }

    static Stream<PeerQuery> questions() {
        return PeerQueries.bundled().stream().filter(query -> !query.text().contains("text:query"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionHasAnAnswer(PeerQuery query) {
        PeerQuery asked = query.about(answer);
        try (QueryExec execution =
                QueryExec.dataset(archive).query(asked.parsed()).build()) {
            assertThat(found(asked, execution)).isPositive();
        }
    }

    /** {@code ./mvnw test -Dtest=PeerQueriesTest -Dplans.refresh=true} writes the plans again. */
    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsAnsweredInAKnownWay(PeerQuery query) throws IOException {
        PeerQuery asked = query.about(answer);
        String plan = Plans.of(asked.parsed(), archive, generation).replace(answer, PeerQuery.ANSWER);
        Path file = PLANS.resolve(query.name() + ".txt");
        if (Boolean.getBoolean("plans.refresh")) {
            Files.writeString(file, plan);
        }
        assertThat(plan)
                .as(
                        "%s is the plan; if the change is meant, run with -Dplans.refresh=true and read the difference",
                        file)
                .isEqualTo(Files.readString(file));
    }

    /** A count of nothing is a row, too. */
    private static boolean tells(Binding row) {
        return Iter.asStream(row.vars()).map(row::get).map(TermForm::of).anyMatch(value -> !value.equals(NOTHING));
    }

    private static long found(PeerQuery query, QueryExec execution) {
        if (query.parsed().isSelectType()) {
            RowSet rows = execution.select();
            return rows.stream().filter(PeerQueriesTest::tells).count();
        }
        if (query.parsed().isAskType()) {
            return execution.ask() ? 1 : 0;
        }
        return query.parsed().isDescribeType()
                ? execution.describe().size()
                : execution.construct().size();
    }
}
