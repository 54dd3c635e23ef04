package eu.hemicycle.mcp;

import eu.hemicycle.resource.Digests;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.sparql.PublicWork;
import java.util.Map;

/** Tells what is known of one thing. */
final class DescribeTool implements Tool {

    private final Naming naming;
    private final Digests digests;
    private final Listings listings;
    private final PublicWork work;

    DescribeTool(Naming naming, Digests digests, Listings listings, PublicWork work) {
        this.naming = naming;
        this.digests = digests;
        this.listings = listings;
        this.work = work;
    }

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public Map<String, Object> call(Arguments arguments, Caller caller) {
        String id = arguments.needed("id");
        String language = arguments.language();
        return work.admitted(
                caller.request(),
                () -> listings.read(() -> {
                    String iri = naming.iri(id, language);
                    return digests.of(iri, language, arguments.number("text_from", 0))
                            .orElseThrow(() -> new InvalidCall(
                                    "Nothing is known here of <%s>. Look for it with the tool search.".formatted(iri)));
                }));
    }
}
