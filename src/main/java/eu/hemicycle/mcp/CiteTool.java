package eu.hemicycle.mcp;

import eu.hemicycle.resource.Digests;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.sparql.PublicWork;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gives the citation of a question or an answer, as its page does. */
final class CiteTool implements Tool {

    private final Naming naming;
    private final Digests digests;
    private final Listings listings;
    private final PublicWork work;

    CiteTool(Naming naming, Digests digests, Listings listings, PublicWork work) {
        this.naming = naming;
        this.digests = digests;
        this.listings = listings;
        this.work = work;
    }

    @Override
    public String name() {
        return "cite";
    }

    @Override
    public Map<String, Object> call(Arguments arguments, Caller caller) {
        String id = arguments.needed("id");
        String language = arguments.language();
        Optional<String> style = arguments.text("style");
        return work.admitted(
                caller.request(),
                () -> listings.read(() -> {
                    String iri = naming.iri(id, language);
                    Map<String, String> forms = digests.citations(iri, language)
                            .orElseThrow(() -> new InvalidCall(
                                    "<%s> is no question and no answer that is known here; only those have citations."
                                            .formatted(iri)));
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("iri", iri);
                    forms.forEach((key, text) -> {
                        if (style.isEmpty() || style.get().equals(key)) {
                            members.put(key, text);
                        }
                    });
                    return members;
                }));
    }
}
