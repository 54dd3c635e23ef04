package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the publisher may configure about the endpoint.
 *
 * @param publicUrl the address of the site as the world sees it, without a path of ours; absent, it is the address that
 *     a request names
 * @param fusekiConfig a service file to use in place of the program's own
 * @param answerCache bytes of answers that are kept for equal questions; 0 keeps none, and then equal
 *     questions are not answered together either
 * @param slowQuery from which time on a query is logged
 * @param comparedEach one answer of columns in so many is compared with that of TDB2 afterwards; 0 for none
 */
@ConfigurationProperties("hemicycle")
record SparqlOptions(
        @Nullable URI publicUrl,
        @Nullable Path fusekiConfig,
        @DefaultValue("64MB") DataSize answerCache,
        @DefaultValue("2s") Duration slowQuery,
        @DefaultValue("1000") int comparedEach) {

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
