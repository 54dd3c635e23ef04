package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;

/** The service files in the repository, read as Fuseki reads them. */
class FusekiConfigTest {

    private final DatasetGraph store = DatasetGraphFactory.createTxnMem();

    private CheckedColumns withoutColumns() {
        Limits limits = new Binder().bindOrCreate("hemicycle.limits", Limits.class);
        return new CheckedColumns(
                Optional.empty(),
                store,
                new Executions(Optional.empty()),
                limits,
                new Watchdog(),
                new SimpleMeterRegistry(),
                0);
    }

    @Test
    void theProgramsOwnFileHasTwoReadingEndpointsAndRefusesService() {
        Context settings = new Context();
        DataService service = only(ServiceFile.of(null).graph(), settings);

        assertThat(settings.isFalse(ARQ.httpServiceAllowed)).isTrue();
        assertThat(settings.getAsString(ARQ.queryTimeout)).isEqualTo("10000");
        assertReadsOnly(service);
    }

    @Test
    void theProgramServesItsOwnStoreInPlaceOfThePlaceholder() {
        assertThat(new FusekiMount(
                        ServiceFile.of(null),
                        store,
                        () -> 1,
                        new Executions(Optional.empty()),
                        withoutColumns(),
                        new CountedGraph(Optional.empty())))
                .isNotNull();
    }

    @Test
    void theStandaloneFileServesAnExportByAStockFuseki(@TempDir Path folder) throws IOException {
        Path export = Files.createDirectory(folder.resolve("export"));
        DatasetGraph made = DatabaseMgr.connectDatasetGraph(export.toString());
        Txn.executeWrite(made, () -> RDFParser.fromString(
                        "<http://example.org/g> { <http://example.org/s> <http://example.org/p> 1 }", Lang.TRIG)
                .parse(made));
        Graph file = ServiceFile.of(Path.of("fuseki-config", "standalone.ttl")).graph();
        moveTo(export, file);
        Context settings = new Context();

        DataService service = only(file, settings);

        assertThat(settings.isFalse(ARQ.httpServiceAllowed)).isTrue();
        assertReadsOnly(service);
        DatasetGraph served = service.getDataset();
        assertThat(Txn.calculateRead(served, () -> QueryExec.dataset(served)
                        .query("ASK { <http://example.org/s> <http://example.org/p> 1 }")
                        .ask()))
                .isTrue();
    }

    private static void moveTo(Path export, Graph file) {
        Node location = NodeFactory.createURI("http://jena.apache.org/2016/tdb#location");
        var statement = file.find(Node.ANY, location, Node.ANY).next();
        file.delete(statement);
        file.add(statement.getSubject(), location, NodeFactory.createLiteralString(export.toString()));
    }

    private static DataService only(Graph file, Context settings) {
        List<DataAccessPoint> services = FusekiConfig.processServerConfiguration(file, settings);
        assertThat(services).extracting(DataAccessPoint::getName).containsExactly("/");
        return services.get(0).getDataService();
    }

    private static void assertReadsOnly(DataService service) {
        assertThat(service.getEndpoints()).hasSize(2);
        assertThat(service.getEndpointSet("sparql").contains(Operation.Query)).isTrue();
        assertThat(service.getEndpointSet("data").contains(Operation.GSP_R)).isTrue();
        assertThat(service.getEndpointSet()).isNull();
    }

    @Test
    void aFileOfTheOptionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ServiceFile.of(Path.of("no", "such.ttl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("hemicycle.fuseki-config")
                .hasMessageContaining("such.ttl");
    }

    @Test
    void aFileThatIsNoTurtleIsNamedWithTheLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.ttl"), "\n\nnot turtle");

        assertThatThrownBy(() -> ServiceFile.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.ttl")
                .hasMessageContaining("line: 3");
    }

    @Test
    void aFileWithoutAServiceAtTheRootIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("elsewhere.ttl"),
                Files.readString(Path.of("fuseki-config", "config.ttl")).replace("\"/\"", "\"elsewhere\""));

        assertThatThrownBy(() -> new FusekiMount(
                        ServiceFile.of(file),
                        store,
                        () -> 1,
                        new Executions(Optional.empty()),
                        withoutColumns(),
                        new CountedGraph(Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere.ttl");
    }
}
