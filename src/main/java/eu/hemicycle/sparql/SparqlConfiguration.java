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

    @Bean
    FusekiMount fusekiMount(
            SparqlOptions options,
            DatasetGraph store,
            DatasetVersion version,
            Optional<SearchedIndex> index,
            Limits limits) {
        return new FusekiMount(ServiceFile.of(options.fusekiConfig()), store, version, index, limits);
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
    Evaluator sparqlEvaluator(Limits limits, Watchdog watchdog, FusekiMount fuseki) {
        return new Evaluator(limits, new Admission(limits, NANO_TIME), watchdog, fuseki, NANO_TIME);
    }

    @Bean
    HandlerMapping sparqlRoutes(
            Limits limits,
            SparqlOptions options,
            DatasetVersion version,
            Optional<SearchedIndex> index,
            Evaluator evaluator,
            ThymeleafViewResolver views,
            JsonMapper json) {
        PageRenderer renderer = new PageRenderer(views);
        ProblemAnswers problems = new ProblemAnswers(options, version, renderer, json);
        EditorPage editor = new EditorPage(limits, version, renderer);
        ServiceDescription description = new ServiceDescription(limits, index.isPresent());
        Route sparql = new SparqlRoute(limits, options, version, evaluator, editor, description);
        return new Routes(Map.of(
                "/sparql", new PublicResource(sparql, limits, options, problems, NANO_TIME),
                "/data", new PublicResource(new GraphRoute(evaluator), limits, options, problems, NANO_TIME)));
    }

    /** Leads every method of the two addresses, preflights included, to their handlers. */
    private static final class Routes extends SimpleUrlHandlerMapping {

        /** Before the mappings of annotated controllers, which stand at 0. */
        private static final int FIRST = -10;

        Routes(Map<String, PublicResource> resources) {
            super(resources, FIRST);
        }

        @Override
        protected HandlerExecutionChain getCorsHandlerExecutionChain(
                HttpServletRequest request, HandlerExecutionChain chain, @Nullable CorsConfiguration config) {
            return chain;
        }
    }
}
