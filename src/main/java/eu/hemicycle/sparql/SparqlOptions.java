package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the publisher may configure about the endpoint.
 *
 * @param publicUrl the address of the site as the world sees it, without a path of ours; absent, it is the address that
 *     a request names
 * @param fusekiConfig a service file to use in place of the program's own
 */
@ConfigurationProperties("hemicycle")
record SparqlOptions(@Nullable URI publicUrl, @Nullable Path fusekiConfig) {

    /** The address of the endpoint, as it is written in its own description. */
    String endpoint(HttpServletRequest request) {
        return site(request) + "/sparql";
    }

    /** The address of the site, without a slash at its end. */
    String site(HttpServletRequest request) {
        String site = publicUrl == null
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : publicUrl.toString();
        return site.replaceFirst("/+$", "");
    }
}
