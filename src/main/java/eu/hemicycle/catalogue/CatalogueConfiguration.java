package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together; the application gives store, log, site and publisher. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Statistics statistics(Store store, History history) {
        return new Statistics(store, history.timeline());
    }
}
