package eu.hemicycle.sparql;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.columns.results.ResultWriters;
import eu.hemicycle.query.StoredQueries;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wiring of the endpoint. It needs a {@link DatasetGraph}, the store's, whose default graph is the union of its
 * named graphs, and a {@link DatasetVersion} that numbers it. With a {@link SearchedIndex} there is {@code text:query}.
 *
 * <p>Queries may hold what people search for, so they are logged nowhere at INFO and above as long as the application
 * sets {@code logging.level.org.apache.jena.fuseki} and {@code logging.level.org.apache.jena.arq} to {@code WARN} or
 * higher, and {@code org.apache.jena.arq.exec} to {@code ERROR}: that one names unknown functions of queries. Long
 * queries by GET need {@code server.max-http-request-header-size} above three times {@code hemicycle.limits.query-text}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Limits.class, SparqlOptions.class})
class SparqlConfiguration {

    static {
        JenaSystem.init();
        ResultWriters.register();
    }

    private static final LongSupplier NANO_TIME = System::nanoTime;

    @Bean
    CountedGraph countedGraph(Optional<DatasetStatistics> statistics) {
        return new CountedGraph(statistics);
    }

    @Bean
    FusekiMount fusekiMount(
            SparqlOptions options,
            DatasetGraph store,
            DatasetVersion version,
            Executions executions,
            CheckedColumns columns,
            CountedGraph counted) {
        return new FusekiMount(ServiceFile.of(options.fusekiConfig()), store, version, executions, columns, counted);
    }

    @Bean
    Executions executions(Optional<SearchedIndex> index) {
        return new Executions(index);
    }

    @Bean
    CheckedColumns checkedColumns(
            SparqlOptions options,
            Limits limits,
            DatasetGraph store,
            Executions executions,
            Optional<SparqlColumns> columns,
            Watchdog watchdog,
            ObjectProvider<MeterRegistry> meters) {
        return new CheckedColumns(
                columns,
                store,
                executions,
                limits,
                watchdog,
                meters.getIfAvailable(SimpleMeterRegistry::new),
                options.comparedEach());
    }

    @Bean
    ServletContextInitializer fusekiInContainer(FusekiMount fuseki) {
        return fuseki::mount;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> clientConnections() {
        return tomcat -> tomcat.addEngineValves(new ClientConnection.Valve());
    }

    @Bean
    Watchdog sparqlWatchdog() {
        return new Watchdog();
    }

    @Bean
    RunningQueries runningQueries() {
        return new RunningQueries(NANO_TIME);
    }

    @Bean
    HeapGuard sparqlHeapGuard(RunningQueries running) {
        return new HeapGuard(running, NANO_TIME);
    }

    @Bean
    StoredQueries storedQueries(@Value("${hemicycle.ontology:classpath:/ontology/}") String ontology) {
        return StoredQueries.in(ontology);
    }

    @Bean
    Evaluator.Shared sharedByEvaluators(
            SparqlOptions options,
            DatasetVersion version,
            Watchdog watchdog,
            RunningQueries running,
            FusekiMount fuseki,
            CountedGraph counted,
            ObjectProvider<MeterRegistry> meters) {
        QueryLog log = new QueryLog(meters.getIfAvailable(SimpleMeterRegistry::new), running, options.slowQuery());
        AnswerCache answers = new AnswerCache(options.answerCache());
        return new Evaluator.Shared(watchdog, running, answers, log, fuseki, counted, version);
    }

    @Bean
    ProblemAnswers sparqlProblems(
            SparqlOptions options, DatasetVersion version, ThymeleafViewResolver views, JsonMapper json) {
        return new ProblemAnswers(options, version, new PageRenderer(views), json);
    }

    @Bean
    ReloadableEndpoint sparqlEndpoint(
            Limits limits,
            SparqlOptions options,
            DatasetVersion version,
            Optional<SearchedIndex> index,
            Optional<GraphCollections> graphs,
            Optional<DatasetStatistics> statistics,
            StoredQueries queries,
            Evaluator.Shared shared,
            ThymeleafViewResolver views,
            ProblemAnswers problems) {
        Function<Limits, Evaluator> evaluators = inForce -> new Evaluator(inForce, shared, NANO_TIME);
        PublicRoutes routes = new PublicRoutes(
                options,
                version,
                new ServiceDescription.Contents(index.isPresent(), graphs.orElse(List::of), statistics),
                queries,
                evaluators,
                new PageRenderer(views),
                problems,
                NANO_TIME);
        return new ReloadableEndpoint(limits, routes);
    }

    @Bean
    PublicWork publicWork(ReloadableEndpoint endpoint) {
        return new PublicWork(endpoint, NANO_TIME, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    @Bean
    AnswersByTdb2 answersByTdb2(ReloadableEndpoint endpoint, SparqlOptions options) {
        return new AnswersByTdb2(endpoint, options, NANO_TIME);
    }

    @Bean
    ApiPart sparqlApi(StoredQueries queries) {
        return SparqlApi.of(queries);
    }

    @Bean
    HandlerMapping sparqlRoutes(ReloadableEndpoint endpoint) {
        return new Routes(PublicRoutes.PATHS.stream().collect(Collectors.toMap(path -> path, endpoint::at)));
    }

    /** Leads every method of the addresses, preflights included, to their handlers. */
    private static final class Routes extends SimpleUrlHandlerMapping {

        /** Before the mappings of annotated controllers, which stand at 0. */
        private static final int FIRST = -10;

        Routes(Map<String, HttpRequestHandler> resources) {
            super(resources, FIRST);
        }

        @Override
        protected HandlerExecutionChain getCorsHandlerExecutionChain(
                HttpServletRequest request, HandlerExecutionChain chain, @Nullable CorsConfiguration config) {
            return chain;
        }
    }
}
