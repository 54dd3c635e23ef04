package eu.hemicycle.service;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the publisher says about itself; what is not configured is absent.
 *
 * @param publicUrl the address under which the service is known, without path
 * @param publisher the publisher's name
 * @param licence of the data
 */
@ConfigurationProperties("hemicycle")
record SiteSettings(URI publicUrl, Optional<String> publisher, Optional<URI> licence) {

    List<String> missing() {
        return publisher.isPresent() ? List.of() : List.of("hemicycle.publisher");
    }
}
