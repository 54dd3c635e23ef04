package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
    }

    private static final LongSupplier NANO_TIME = System::nanoTime;
    private static final String SPARQL = "/sparql";
    private static final String DATA = "/data";

    @Bean
    FusekiMount fusekiMount(
            SparqlOptions options, DatasetGraph store, DatasetVersion version, Optional<SearchedIndex> index) {
        return new FusekiMount(ServiceFile.of(options.fusekiConfig()), store, version, index);
    }

    @Bean
    ServletContextInitializer fusekiInContainer(FusekiMount fuseki) {
        return fuseki::mount;
    }

    @Bean
    Watchdog sparqlWatchdog() {
        return new Watchdog();
    }

    @Bean
    ReloadableEndpoint sparqlEndpoint(
            Limits limits,
            SparqlOptions options,
            DatasetVersion version,
            Optional<SearchedIndex> index,
            Watchdog watchdog,
            FusekiMount fuseki,
            ThymeleafViewResolver views,
            JsonMapper json) {
        PageRenderer renderer = new PageRenderer(views);
        ProblemAnswers problems = new ProblemAnswers(options, version, renderer, json);
        return new ReloadableEndpoint(limits, inForce -> {
            Admission admission = new Admission(inForce, NANO_TIME);
            Evaluator evaluator = new Evaluator(inForce, admission, watchdog, fuseki, NANO_TIME);
            EditorPage editor = new EditorPage(inForce, version, renderer);
            ServiceDescription description = new ServiceDescription(inForce, index.isPresent());
            Route sparql = new SparqlRoute(inForce, options, version, evaluator, editor, description);
            return Map.of(
                    SPARQL, new PublicResource(sparql, inForce, options, problems, NANO_TIME),
                    DATA, new PublicResource(new GraphRoute(evaluator), inForce, options, problems, NANO_TIME));
        });
    }

    @Bean
    HandlerMapping sparqlRoutes(ReloadableEndpoint endpoint) {
        return new Routes(Map.of(SPARQL, endpoint.at(SPARQL), DATA, endpoint.at(DATA)));
    }

    /** Leads every method of the two addresses, preflights included, to their handlers. */
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
