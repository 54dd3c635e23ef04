package eu.hemicycle.service;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.catalogue.Publisher;
import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.RecordedHistory;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.ops.RunningNode;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.DocumentHistory;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.TakenBack;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.sparql.AnswersByTdb2;
import eu.hemicycle.sparql.DatasetVersion;
import eu.hemicycle.sparql.GraphCollections;
import eu.hemicycle.sparql.ReloadableEndpoint;
import eu.hemicycle.sparql.RunningQueries;
import eu.hemicycle.sparql.SearchedIndex;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import org.apache.jena.sparql.core.DatasetGraph;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** What the features need from each other. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(SiteSettings.class)
@ComponentScan({
    "eu.hemicycle.sparql",
    "eu.hemicycle.resource",
    "eu.hemicycle.ops",
    "eu.hemicycle.catalogue",
    "eu.hemicycle.explore",
    "eu.hemicycle.find",
    "eu.hemicycle.fragments",
    "eu.hemicycle.mcp",
    "eu.hemicycle.reconcile",
    "eu.hemicycle.statistics"
})
class ServiceConfiguration {

    /** The addresses of Spring Boot's own. */
    @Bean
    ApiPart operationsApi() {
        return ApiPart.of("operations");
    }

    /** The archive closes it. */
    @Bean(destroyMethod = "")
    DatasetGraph dataset(Archive archive) {
        return archive.store().dataset();
    }

    @Bean
    DatasetVersion datasetVersion(Archive archive) {
        return () -> seen(archive);
    }

    @Bean
    SearchedIndex searchedIndex(Archive archive) {
        return () -> archive.store().snapshot().view(SearchIndex.KIND);
    }

    @Bean
    Index index(Archive archive) {
        return () -> archive.store().snapshot().view(SearchIndex.KIND);
    }

    @Bean
    DataVersion dataVersion(Archive archive) {
        return () -> seen(archive);
    }

    /** The version that the calling thread's read sees, or else one that begins now. */
    private static long seen(Archive archive) {
        return archive.store().read(Snapshot::version);
    }

    @Bean
    TakenBack takenBack(Archive archive) {
        return archive::tombstone;
    }

    @Bean
    Site site(SiteSettings settings) {
        return new Site(settings.publicUrl(), Iris.PROJECT.mint(), settings.publisher(), settings.licence());
    }

    /** The archive closes it. */
    @Bean(destroyMethod = "")
    Store store(Archive archive) {
        return archive.store();
    }

    @Bean
    History history(Archive archive) {
        return new History(archive.log(), new Timeline(archive.log()));
    }

    @Bean
    GraphCollections graphCollections(History history, Archive archive) {
        return new CountedGraphs(history.timeline(), () -> seen(archive), Iris.PROJECT);
    }

    @Bean
    Subjects subjects() {
        return new Subjects(Iris.PROJECT);
    }

    @Bean
    DocumentHistory documentHistory(History history, Subjects subjects, DataVersion version) {
        return new RecordedHistory(history, subjects, version);
    }

    @Bean
    Publisher publisher(SiteSettings settings) {
        return settings.identity();
    }

    @Bean
    FilterRegistrationBean<StoreFaults> storeFaults() {
        FilterRegistrationBean<StoreFaults> registration = new FilterRegistrationBean<>(new StoreFaults());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    HealthIndicator dataHealthIndicator(Archive archive, SiteSettings settings) {
        return new DataHealth(archive, settings);
    }

    @Bean
    RunningNode runningNode(
            Archive archive,
            Uploads uploads,
            ConfigurableEnvironment environment,
            ReloadableEndpoint endpoint,
            RunningQueries running,
            AnswersByTdb2 answers,
            Texts texts) {
        return new ArchiveNode(archive, uploads, new Reloading(environment, endpoint, texts), running, answers);
    }
}
