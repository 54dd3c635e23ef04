package eu.hemicycle.catalogue;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.catalogue.dumps.Dumps;
import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.TermCounts;
import eu.hemicycle.sparql.DatasetStatistics;
import eu.hemicycle.sparql.SparqlColumns;
import eu.hemicycle.store.Store;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together; the application gives store, log, site and publisher. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    ApiPart catalogueApi() {
        return ApiPart.of("catalogue");
    }

    @Bean(destroyMethod = "close")
    Statistics statistics(Store store, History history, Optional<SparqlColumns> columns) {
        return Statistics.start(store, history.timeline(), columns, Clock.systemUTC());
    }

    @Bean
    DatasetStatistics datasetStatistics(Statistics statistics, Site site, Publisher publisher, Dumps dumps) {
        return new CountedDataset(statistics, site, publisher, dumps);
    }

    @Bean
    TermCounts termCounts(Statistics statistics) {
        return new CountedTerms(statistics);
    }

    @Bean
    Catalogued catalogued(Statistics statistics, Site site, Publisher publisher, Dumps dumps) {
        return new Catalogued(statistics, site, publisher, dumps);
    }
}
