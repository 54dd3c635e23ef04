package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.PublishedSite;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.w3c.dom.Element;

/** Reads an Atom feed back to what it knows, and fetches what its entries enclose. */
final class AtomFollower {

    private final PublishedSite site;
    private final Map<String, Set<Quad>> documents = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private String newest = "";

    AtomFollower(PublishedSite site) {
        this.site = site;
    }

    void goOn() {
        String before = newest;
        String page = "/feeds/atom";
        while (!page.isEmpty()) {
            Element feed = Elements.root(get(page));
            boolean known = false;
            for (Element entry : Elements.all(feed, "entry")) {
                String updated = Elements.text(entry, "updated");
                known |= updated.compareTo(before) <= 0;
                newest = updated.compareTo(newest) > 0 ? updated : newest;
                if (updated.compareTo(before) > 0) {
                    take(entry);
                }
            }
            Elements.all(feed, "deleted-entry").forEach(entry -> documents.remove(entry.getAttribute("ref")));
            page = known ? "" : link(feed, "next");
        }
    }

    private void take(Element entry) {
        Set<Quad> quads = new HashSet<>();
        RDFParser.fromString(get(link(entry, "enclosure")), Lang.NQUADS)
                .toDatasetGraph()
                .find()
                .forEachRemaining(quads::add);
        documents.put(Elements.text(entry, "id"), quads);
    }

    private static String link(Element within, String relation) {
        return Elements.all(within, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse("");
    }

    private String get(String address) {
        HttpResponse<String> answer = site.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        received.add(answer.body());
        return answer.body();
    }

    Set<Quad> quads() {
        Set<Quad> all = new HashSet<>();
        documents.values().forEach(all::addAll);
        return all;
    }

    List<String> received() {
        return received;
    }
}
