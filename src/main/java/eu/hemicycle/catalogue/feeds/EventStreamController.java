package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Catalogued;
import java.util.Optional;
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

    private final Changes changes;
    private final FeedAnswers answers;
    private final Catalogued catalogue;

    EventStreamController(Changes changes, FeedAnswers answers, Catalogued catalogue) {
        this.changes = changes;
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @GetMapping(ROOT)
    ResponseEntity<byte[]> root(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return answer(EventStream.root(changes), false, accept);
    }

    @GetMapping(ROOT + "/nodes/{number}")
    ResponseEntity<byte[]> node(
            @PathVariable long number, @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return exists(number, EventStream.NODE)
                ? answer(EventStream.node(changes, number), isFull(number, EventStream.NODE), accept)
                : unknown(number);
    }

    @GetMapping(ROOT + "/pages/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable long number, @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return exists(number, EventStream.PAGE)
                ? answer(EventStream.page(changes, number), isFull(number, EventStream.PAGE), accept)
                : unknown(number);
    }

    /** What the catalogue says, as events (DCAT-AP Feeds). */
    @GetMapping(CatalogueStream.ROOT)
    ResponseEntity<byte[]> catalogue(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return answer(CatalogueStream.of(catalogue, changes), false, accept);
    }

    private boolean exists(long number, int size) {
        return number >= 1 && (number - 1) * size < changes.last();
    }

    private boolean isFull(long number, int size) {
        return number * size <= changes.last();
    }

    private ResponseEntity<byte[]> answer(DatasetGraph fragment, boolean immutable, String accept) {
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

    private ResponseEntity<byte[]> unknown(long number) {
        return answers.problem(HttpStatus.NOT_FOUND, "There is no fragment " + number + " of this stream.");
    }
}
