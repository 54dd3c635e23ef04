package eu.hemicycle.sparql;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Dispatcher;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/**
 * Fuseki inside this program's own servlet container. The service file says which endpoints there are and with which
 * settings; the dataset it describes is a placeholder, and the program's own store takes its place. Whatever the file
 * says, only two operations have code behind them: the public query and the reading of a graph.
 */
final class FusekiMount {

    private final DataAccessPointRegistry services = new DataAccessPointRegistry();
    private final OperationRegistry operations = OperationRegistry.createEmpty();

    /** @throws IllegalArgumentException if the file describes no service at the root */
    FusekiMount(
            ServiceFile file,
            DatasetGraph store,
            DatasetVersion version,
            Executions executions,
            CheckedColumns columns,
            CountedGraph counted) {
        Context settings = new Context();
        List<DataAccessPoint> described = FusekiConfig.processServerConfiguration(file.graph(), settings);
        operations.register(Operation.Query, new PublicQuery(version, executions, columns, counted, settings));
        operations.register(Operation.GSP_R, new PublicGraph(version, counted));
        described.forEach(service -> serve(service, store));
        if (!services.isRegistered("/")) {
            throw new IllegalArgumentException(
                    "%s: no fuseki:Service could be read whose fuseki:name is \"/\"; the endpoints are at the top level"
                            .formatted(file.name()));
        }
    }

    private void serve(DataAccessPoint described, DatasetGraph store) {
        DataService service = DataService.newBuilder(described.getDataService())
                .dataset(store)
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        services.register(new DataAccessPoint(described.getName(), service));
    }

    void mount(ServletContext container) {
        Fuseki.setVerbose(container, false);
        OperationRegistry.set(container, operations);
        DataAccessPointRegistry.set(container, services);
    }

    /**
     * Has Fuseki do an evaluation.
     *
     * @return the version of the data that the answer, now whole in the spool, was made from
     * @throws Refused if it was refused on the way
     */
    long dispatch(HttpServletRequest request, HttpServletResponse response, Evaluation evaluation) {
        FusekiCall call = new FusekiCall(request, evaluation.target());
        evaluation.handOver(call);
        Dispatcher.dispatch(call, new UnheardResponse(response));
        return evaluation.result();
    }
}
