package eu.hemicycle.resource;

import java.util.List;
import java.util.Optional;

/**
 * Where a thing is found here: a path that negotiates, and one address for each format.
 *
 * @param iri the thing's own name
 * @param path local, percent-encoded, without suffix
 * @param query what follows the suffix; empty, or beginning with a question mark
 */
record Address(String iri, String path, String query) {

    /** An alternative address of the same thing. */
    record Link(Format format, String href) {}

    static Address of(IriSpaces spaces, String iri) {
        Optional<String> mapped = spaces.mappedPathOf(iri);
        return mapped.map(path -> new Address(iri, path, ""))
                .orElseGet(() -> new Address(iri, "/describe", "?iri=" + Iris.encodeParameter(iri)));
    }

    public String negotiated() {
        return path + query;
    }

    public String in(Format format) {
        return path + format.suffix() + query;
    }

    public String turtle() {
        return in(Format.TURTLE);
    }

    /** The page in a language. */
    String page(String lang) {
        return in(Format.HTML) + (query.isEmpty() ? "?" : "&") + "lang=" + lang;
    }

    /** A command that fetches this thing through negotiation, safe to paste into a shell. */
    public String curl(Site site, String accept) {
        String url = site.url(negotiated()).replace("'", "'\\''");
        return "curl -L -H 'Accept: %s' '%s'".formatted(accept, url);
    }

    public List<Link> links() {
        return List.of(Format.values()).stream()
                .map(format -> new Link(format, in(format)))
                .toList();
    }
}
