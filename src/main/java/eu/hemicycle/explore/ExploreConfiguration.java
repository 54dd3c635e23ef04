package eu.hemicycle.explore;

import eu.hemicycle.api.ApiPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package tells of its addresses. */
@Configuration(proxyBeanMethods = false)
class ExploreConfiguration {

    @Bean
    ApiPart exploreApi() {
        return ApiPart.of("explore");
    }
}
