package eu.hemicycle.reconcile;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Site;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts of this package are put together. */
@Configuration(proxyBeanMethods = false)
class ReconcileConfiguration {

    @Bean
    ApiPart reconcileApi() {
        return ApiPart.of("reconcile");
    }

    @Bean
    Entities reconciledEntities(DatasetGraph dataset, DataVersion version) {
        return new Entities(dataset, version);
    }

    @Bean
    Values reconciledValues(DatasetGraph dataset, Entities entities) {
        return new Values(dataset, entities);
    }

    @Bean
    Manifest reconciliationManifest(Site site, Optional<BuildProperties> build) {
        return new Manifest(site, build.map(BuildProperties::getVersion).orElse("0"));
    }

    /** Matching is work for the processor alone: more batches at once would only take longer. */
    @Bean
    Turns reconciliationTurns() {
        return new Turns(Math.max(1, Runtime.getRuntime().availableProcessors()), System::nanoTime);
    }
}
