package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together; the application gives store, log, site and publisher. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Statistics statistics(Store store, Timeline timeline) {
        return new Statistics(store, timeline);
    }
}
