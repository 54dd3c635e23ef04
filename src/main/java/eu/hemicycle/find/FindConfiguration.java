package eu.hemicycle.find;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.resource.DocumentHistory;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.resource.Site;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together. */
@Configuration(proxyBeanMethods = false)
class FindConfiguration {

    @Bean
    ApiPart findApi() {
        return FindApi.of();
    }

    @Bean
    SearchPages searchPages(Index index, Listings listings, MessageSource messages) {
        return new SearchPages(index, listings, messages);
    }

    @Bean
    SearchData searchData(Index index, Listings listings, DocumentHistory history, Site site) {
        return new SearchData(index, listings, history, site);
    }

    @Bean
    Searches searches(Index index, Listings listings) {
        return new Searches(index, listings);
    }
}
