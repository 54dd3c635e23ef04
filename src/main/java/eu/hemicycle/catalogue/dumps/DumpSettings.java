package eu.hemicycle.catalogue.dumps;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When dumps are written.
 *
 * @param every how long it is at least from one to the next; 0 for never
 * @param first how long it is from the start to the first
 */
@ConfigurationProperties("hemicycle.dumps")
record DumpSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("1m") Duration first) {}
