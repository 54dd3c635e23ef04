package eu.hemicycle.resource;

import java.net.URI;
import java.util.Optional;

/**
 * Who publishes and where. What is not configured is absent from pages and headers.
 *
 * @param publicUrl where visitors reach this site, without path: {@code https://data.example.org}
 * @param mint the IRI space of everything that has no IRI elsewhere, ending in a slash
 * @param publisher the publisher's name
 * @param licence of the data
 */
public record Site(URI publicUrl, String mint, Optional<String> publisher, Optional<URI> licence) {

    public Site {
        publicUrl = withoutPath(publicUrl);
        if (!mint.endsWith("/") || !Iris.isAbsolute(mint)) {
            throw new IllegalArgumentException("The mint space is an absolute IRI ending in a slash, not " + mint);
        }
    }

    private static URI withoutPath(URI url) {
        String path = url.getRawPath();
        if (url.getHost() == null || !(path.isEmpty() || path.equals("/")) || url.getRawQuery() != null) {
            throw new IllegalArgumentException("The public URL has a host and no path, unlike " + url);
        }
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }

    /** The absolute address of a local path that begins with a slash. */
    public String url(String path) {
        return publicUrl + path;
    }

    String graphSpace() {
        return mint + "graph/";
    }
}
