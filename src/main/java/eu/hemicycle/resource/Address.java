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

    /** The page as the reader has chosen it. */
    public String page(Choice choice) {
        return in(Format.HTML) + (choice.isEmpty() ? "" : separator() + choice.parameters());
    }

    /** The next page of its list, in the same choice. */
    public String page(Choice choice, String after) {
        String page = page(choice);
        return page + (page.contains("?") ? "&" : "?") + "after=" + after;
    }

    private String separator() {
        return query.isEmpty() ? "?" : "&";
    }

    /** The same thing in a selection of its statements. */
    public Address with(Profile profile) {
        return profile == Profile.FULL
                ? this
                : new Address(iri, path, query + separator() + "_profile=" + profile.key());
    }

    public String linkset() {
        return "/linkset?iri=" + Iris.encodeParameter(iri);
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
