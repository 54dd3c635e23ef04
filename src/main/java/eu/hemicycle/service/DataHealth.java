package eu.hemicycle.service;

import eu.hemicycle.publish.Archive;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * The version that readers see, what the publisher has not said about itself, and why nothing can be written, if that is
 * so: then the status is {@code READ_ONLY}, and the answer still 200, because reading goes on.
 */
record DataHealth(Archive archive, SiteSettings settings) implements HealthIndicator {

    private static final Status READ_ONLY = new Status("READ_ONLY");

    @Override
    public Health health() {
        Optional<String> refusal = archive.log().refusesWriting();
        Health.Builder health = Health.status(refusal.isPresent() ? READ_ONLY : Status.UP)
                .withDetail("version", archive.store().version())
                .withDetail("log", archive.log().last())
                .withDetail("compacting", archive.store().isCompacting())
                .withDetail("notConfigured", settings.missing());
        refusal.ifPresent(reason -> health.withDetail("reason", reason));
        return health.build();
    }
}
