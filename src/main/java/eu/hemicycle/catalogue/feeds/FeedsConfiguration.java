package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Site;
import eu.hemicycle.store.Store;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all feeds share. */
@Configuration(proxyBeanMethods = false)
class FeedsConfiguration {

    @Bean
    ApiPart feedsApi() {
        return ApiPart.of("feeds")
                .with(
                        "quadFormats",
                        Arrays.stream(QuadFormat.values())
                                .map(QuadFormat::mediaType)
                                .toList());
    }

    @Bean
    Feeds feeds(History history, Subjects subjects, DataVersion version, Site site) {
        return new Feeds(history, subjects, version, site);
    }

    @Bean
    Institutions institutions(Store store, History history, Subjects subjects) {
        return new Institutions(store, history, subjects);
    }
}
