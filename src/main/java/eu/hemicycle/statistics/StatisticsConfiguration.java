package eu.hemicycle.statistics;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Index;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    ApiPart statisticsApi() {
        return ApiPart.of("statistics")
                .with("figures", Arrays.stream(Figure.values()).map(Figure::key).toList())
                .with(
                        "tableNames",
                        Arrays.stream(TableFormat.values())
                                .map(TableFormat::extension)
                                .toList())
                .with(
                        "tableFormats",
                        Arrays.stream(TableFormat.values())
                                .map(TableFormat::mediaType)
                                .toList());
    }

    @Bean
    Counted counted(Index index, DataVersion version) {
        return new Counted(index, version);
    }
}
