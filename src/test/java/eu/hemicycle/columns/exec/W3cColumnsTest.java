package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.sparql.W3cManifest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The W3C's query suite: columns, with ARQ for what they leave, answer each case as ARQ does alone, whatever the size of
 * batches. Whether ARQ passes is for the suite of the endpoint to say.
 */
class W3cColumnsTest {

    private static final List<String> EVALUATIONS = List.of("QueryEvaluationTest", "CSVResultFormatTest");
    private static final PlannedExecutor.Counts COUNTS = new PlannedExecutor.Counts();

    @TempDir
    static Path folder;

    private static int folders;

    @BeforeAll
    static void forget() {
        COUNTS.planned.set(0);
    }

    static Stream<W3cManifest.Case> cases() {
        assumeTrue(Files.exists(W3cManifest.SUITES), "needs the W3C's rdf-tests beside the checkout");
        return Stream.of(
                        "sparql11/manifest-sparql11-query.ttl",
                        "sparql11/manifest-sparql11-results.ttl",
                        "sparql12/manifest.ttl")
                .flatMap(manifest -> W3cManifest.read(manifest).stream())
                .filter(test -> EVALUATIONS.contains(test.kind()) && test.hasAction())
                .filter(W3cColumnsTest::isReadable);
    }

    /** Triple terms and SERVICE are not for columns to see. */
    private static boolean isReadable(W3cManifest.Case test) {
        try {
            query(test);
            boolean within = Iter.anyMatch(
                    data(test).find(),
                    quad -> quad.getObject().isTripleTerm()
                            || quad.getObject().isLiteral() && quad.getObject().getLiteralBaseDirection() != null);
            return !within && !test.name().startsWith("service/");
        } catch (RuntimeException syntaxOfLater) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asArqDoes(W3cManifest.Case test) {
        DatasetGraph data = data(test);
        Query query = query(test);
        Path place = folder.resolve("g" + folders++);
        boolean graphs = data.listGraphNodes().hasNext() || query.toString().contains("GRAPH");
        Differential differential =
                graphs ? Differential.ofAll(data, place, COUNTS) : Differential.ofDefault(data, place, COUNTS);
        for (int size : List.of(1, 3, Plan.SIZE)) {
            assertThat(differential.difference(query, size))
                    .as(test + " in batches of " + size)
                    .isEmpty();
        }
    }

    @AfterAll
    static void someWerePlanned() {
        assertThat(COUNTS.planned.get()).isGreaterThan(300);
    }

    private static Query query(W3cManifest.Case test) {
        return QueryFactory.read(test.request(), null, Syntax.syntaxARQ);
    }

    private static DatasetGraph data(W3cManifest.Case test) {
        DatasetGraph data = DatasetGraphFactory.create();
        for (RDFNode file : test.actions(W3cManifest.QT + "data")) {
            RDFParser.source(file.asResource().getURI()).parse(data.getDefaultGraph());
        }
        for (RDFNode file : test.actions(W3cManifest.QT + "graphData")) {
            if (file.isURIResource()) {
                String name = file.asResource().getURI();
                RDFParser.source(URI.create(name).toString()).parse(data.getGraph(NodeFactory.createURI(name)));
            }
        }
        return data;
    }
}
