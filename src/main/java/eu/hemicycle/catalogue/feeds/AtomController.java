package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Publisher;
import eu.hemicycle.catalogue.history.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The documents, latest change first, as Atom (RFC 4287): what is there as entries, what was taken back as deleted ones (RFC
 * 6721), in pages (RFC 5005 section 3). A document stands in it once.
 */
@Controller
class AtomController {

    private static final int PAGE = 50;
    private static final String TYPE = "application/atom+xml;charset=utf-8";

    private final Feeds feeds;
    private final Publisher publisher;

    AtomController(Feeds feeds, Publisher publisher) {
        this.feeds = feeds;
        this.publisher = publisher;
    }

    /** @param before the number of an entry; documents that changed before it */
    @GetMapping("/feeds/atom")
    ResponseEntity<byte[]> feed(@RequestParam Optional<Long> before) {
        Changes changes = feeds.current();
        List<Moment> moments = changes.newestBefore(before.orElse(Long.MAX_VALUE), PAGE);
        Xml xml = Xml.document();
        xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:at", "http://purl.org/atompub/tombstones/1.0");
        head(xml, changes, before, moments);
        moments.forEach(moment -> entry(xml, changes, moment));
        xml.end();
        return changes.answers().present(TYPE, xml.bytes());
    }

    private void head(Xml xml, Changes changes, Optional<Long> before, List<Moment> moments) {
        String start = changes.site().url("/feeds/atom");
        xml.element("id", start);
        xml.element("title", "Parliamentary questions and answers: what changed");
        xml.element(
                "updated",
                moments.stream()
                        .findFirst()
                        .map(Moment::time)
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.begin("author")
                .element(
                        "name",
                        publisher.name().orElse(changes.site().publicUrl().getHost()))
                .end();
        xml.empty(
                "link",
                "rel",
                "self",
                "href",
                before.map(number -> start + "?before=" + number).orElse(start));
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                changes.site().url("/"));
        xml.empty("link", "rel", "first", "href", start);
        if (moments.size() == PAGE) {
            long end = moments.get(PAGE - 1).number();
            xml.empty("link", "rel", "next", "href", start + "?before=" + end);
        }
    }

    private static void entry(Xml xml, Changes changes, Moment moment) {
        String subject = changes.subject(moment).getURI();
        if (!moment.isPresent()) {
            xml.empty("at:deleted-entry", "ref", subject, "when", moment.time().toString());
            return;
        }
        xml.begin("entry")
                .element("id", subject)
                .element("title", title(changes, moment))
                .element("updated", moment.time().toString())
                .empty("link", "rel", "alternate", "href", changes.address(moment))
                .empty(
                        "link",
                        "rel",
                        "enclosure",
                        "type",
                        "application/n-quads",
                        "href",
                        changes.versionAddress(moment))
                .element("summary", moment.document())
                .end();
    }

    private static String title(Changes changes, Moment moment) {
        Node subject = changes.subject(moment);
        return changes.quads(moment).stream()
                .filter(quad -> quad.getSubject().equals(subject))
                .filter(quad -> quad.getPredicate().equals(DCTerms.title.asNode()))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .sorted(Comparator.comparing(
                                (Node title) -> !title.getLiteralLanguage().equals("en"))
                        .thenComparing(Node::getLiteralLanguage))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(moment.document());
    }
}
