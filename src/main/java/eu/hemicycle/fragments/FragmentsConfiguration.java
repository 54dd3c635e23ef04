package eu.hemicycle.fragments;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.sparql.DatasetStatistics;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together; the application gives the store. */
@Configuration(proxyBeanMethods = false)
class FragmentsConfiguration {

    @Bean
    ApiPart fragmentsApi() {
        return ApiPart.of("fragments").with("fragmentFormats", FragmentFormat.mediaTypes());
    }

    @Bean
    Counts fragmentCounts(Optional<DatasetStatistics> statistics) {
        return new Counts(statistics, Counts.MOST);
    }
}
