package eu.hemicycle.statistics;

import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Index;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    Counted counted(Index index, DataVersion version) {
        return new Counted(index, version);
    }
}
