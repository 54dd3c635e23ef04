package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Catalogued;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The fragments of event streams over HTTP. */
@Controller
class EventStreamController {

    private static final String ROOT = "/feeds/ldes";

    private final Feeds feeds;
    private final Catalogued catalogue;

    EventStreamController(Feeds feeds, Catalogued catalogue) {
        this.feeds = feeds;
        this.catalogue = catalogue;
    }

    @GetMapping(ROOT)
    ResponseEntity<byte[]> root(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        Changes changes = feeds.current();
        return answer(changes, EventStream.root(changes), false, accept);
    }

    @GetMapping(ROOT + "/nodes/{number}")
    ResponseEntity<byte[]> node(
            @PathVariable long number, @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return fragment(number, EventStream.NODE, EventStream::node, accept);
    }

    @GetMapping(ROOT + "/pages/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable long number, @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return fragment(number, EventStream.PAGE, EventStream::page, accept);
    }

    /** What the catalogue says, as events (DCAT-AP Feeds). */
    @GetMapping(CatalogueStream.ROOT)
    ResponseEntity<byte[]> catalogue(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        Changes changes = feeds.current();
        return answer(changes, CatalogueStream.of(catalogue, changes), false, accept);
    }

    private static ResponseEntity<byte[]> answer(
            Changes changes, DatasetGraph fragment, boolean immutable, String accept) {
        FeedAnswers answers = changes.answers();
        Optional<QuadFormat> format = QuadFormat.accepted(accept);
        if (format.isEmpty()) {
            return answers.problem(
                    HttpStatus.NOT_ACCEPTABLE,
                    "This feed is there as application/trig, application/n-quads and application/ld+json.");
        }
        byte[] bytes = format.get().write(fragment);
        String type = format.get().mediaType();
        return immutable
                ? answers.immutable(type, bytes, HttpHeaders.VARY, HttpHeaders.ACCEPT)
                : answers.present(type, bytes, HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** One with all the entries that it can have never changes again. */
    private ResponseEntity<byte[]> fragment(
            long number, int size, BiFunction<Changes, Long, DatasetGraph> fragments, String accept) {
        Changes changes = feeds.current();
        if (number < 1 || (number - 1) * size >= changes.last()) {
            return changes.answers()
                    .problem(HttpStatus.NOT_FOUND, "There is no fragment " + number + " of this stream.");
        }
        return answer(changes, fragments.apply(changes, number), number * size <= changes.last(), accept);
    }
}
