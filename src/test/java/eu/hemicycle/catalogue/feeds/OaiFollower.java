package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.PublishedSite;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.w3c.dom.Element;

/** Harvests by OAI-PMH: everything at first, then what changed since the last answer's date. */
final class OaiFollower {

    private final PublishedSite site;
    private final Map<String, Set<Triple>> items = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private Optional<String> since = Optional.empty();

    OaiFollower(PublishedSite site) {
        this.site = site;
    }

    void goOn() {
        String request = "/feeds/oai?verb=ListRecords&metadataPrefix=rdf"
                + since.map(date -> "&from=" + date).orElse("");
        Optional<String> date = Optional.empty();
        while (!request.isEmpty()) {
            Element answer = answer(request);
            date = date.or(() -> Optional.of(Elements.text(answer, "responseDate")));
            Elements.all(answer, "record").forEach(this::take);
            request = Elements.first(answer, "resumptionToken")
                    .map(Element::getTextContent)
                    .filter(token -> !token.isEmpty())
                    .map(token -> "/feeds/oai?verb=ListRecords&resumptionToken=" + token)
                    .orElse("");
        }
        since = date;
    }

    private Element answer(String request) {
        HttpResponse<String> answer = site.get(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        received.add(answer.body());
        return Elements.root(answer.body());
    }

    private void take(Element item) {
        Element header = Elements.first(item, "header").orElseThrow();
        String identifier = Elements.text(header, "identifier");
        if (header.getAttribute("status").equals("deleted")) {
            assertThat(Elements.all(item, "metadata")).isEmpty();
            items.remove(identifier);
            return;
        }
        String rdf = Elements.xml(Elements.first(item, "RDF").orElseThrow());
        items.put(
                identifier,
                RDFParser.fromString(rdf, Lang.RDFXML).toGraph().find().toSet());
    }

    Set<Triple> triples() {
        Set<Triple> all = new HashSet<>();
        items.values().forEach(all::addAll);
        return all;
    }

    List<String> received() {
        return received;
    }
}
