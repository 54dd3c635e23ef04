package eu.hemicycle.catalogue.dumps;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes dumps while the service runs; the application gives {@link Dumps}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DumpSettings.class)
class DumpsConfiguration {

    @Bean(destroyMethod = "close")
    DumpSchedule dumpSchedule(Dumps dumps, DumpSettings settings) {
        return DumpSchedule.start(dumps, settings, Clock.systemUTC());
    }
}
