package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.Moment;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The log's changes as RDF Patches: all of them in order, or one; and a document as it was after one. */
@Controller
class PatchController {

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_CHARACTERS = 8 << 20;
    private static final String RDF_PATCH = "application/rdf-patch;charset=utf-8";

    private final Feeds feeds;

    PatchController(Feeds feeds) {
        this.feeds = feeds;
    }

    /** A piece of the log, and where it ended. */
    private record Piece(String rows, long end) {}

    /**
     * Patches after an entry. Whoever goes on gives {@code seen} too, the last redaction at the time of the answer that he
     * has: what a redaction removes cannot be told by rows.
     */
    @GetMapping("/feeds/patches")
    ResponseEntity<byte[]> patches(@RequestParam(defaultValue = "0") long after, @RequestParam Optional<Long> seen) {
        Changes changes = feeds.current();
        FeedAnswers answers = changes.answers();
        if (after < 0 || after > changes.last()) {
            return answers.problem(
                    HttpStatus.BAD_REQUEST,
                    "The value of after is the number of an entry, 0 to " + changes.last() + ", not " + after + ".");
        }
        long redaction = lastRedaction(changes);
        if (seen.isPresent() && after > 0 && holdsRedacted(changes, after, seen.get())) {
            return answers.problem(
                    HttpStatus.GONE,
                    "A document was redacted that you may hold. Discard your copy and begin again from /feeds/patches.");
        }
        Piece piece = piece(changes, after);
        String next = changes.site().url("/feeds/patches?after=" + piece.end() + "&seen=" + redaction);
        return answers.present(
                RDF_PATCH,
                FeedAnswers.utf8(piece.rows()),
                HttpHeaders.LINK,
                "<" + next + ">; rel=\"next\"",
                "Hemicycle-More",
                Boolean.toString(piece.end() < changes.last()));
    }

    private static long lastRedaction(Changes changes) {
        return redactions(changes, 0).stream().mapToLong(Moment::number).max().orElse(0);
    }

    private static List<Moment> redactions(Changes changes, long after) {
        return changes.history().timeline().redactionsAfter(after).stream()
                .filter(moment -> moment.number() <= changes.last())
                .toList();
    }

    /** Whether a document was redacted, since that redaction, of which an entry has been read before. */
    private static boolean holdsRedacted(Changes changes, long after, long seen) {
        return redactions(changes, seen).stream()
                .flatMap(redaction -> changes.history().timeline().of(redaction.document()).stream())
                .anyMatch(moment -> moment.erased() && moment.number() <= after);
    }

    private static Piece piece(Changes changes, long after) {
        StringBuilder rows = new StringBuilder();
        long end = Math.min(after + MOST_ENTRIES, changes.last());
        for (Moment moment : changes.shown(after, end)) {
            if (rows.length() > MOST_CHARACTERS) {
                end = moment.number() - 1;
                break;
            }
            rows.append(patch(changes, moment));
        }
        return new Piece(rows.toString(), end);
    }

    private static String patch(Changes changes, Moment moment) {
        String rows = changes.history().patch(moment);
        return rows.isEmpty()
                ? ""
                : "# " + moment.number() + " " + moment.time() + " " + Changes.what(moment) + " " + moment.document()
                        + "\n" + rows;
    }

    @GetMapping("/feeds/patches/{number}")
    ResponseEntity<byte[]> patch(@PathVariable long number) {
        Changes changes = feeds.current();
        Optional<Moment> moment = visible(changes, number);
        if (moment.isEmpty()) {
            return unknown(changes, number);
        }
        FeedAnswers answers = changes.answers();
        String rows = changes.history().patch(moment.get());
        String header = "H id <" + changes.site().url("/feeds/patches/" + number) + "> .\n";
        return moment.get().erased()
                ? answers.problem(HttpStatus.GONE, "The document of entry " + number + " was redacted.")
                : answers.immutable(RDF_PATCH, FeedAnswers.utf8(header + rows));
    }

    /** The document of an entry as it was after it, in its graphs. */
    @GetMapping("/feeds/versions/{number}")
    ResponseEntity<byte[]> version(@PathVariable long number) {
        Changes changes = feeds.current();
        Optional<Moment> moment = visible(changes, number);
        if (moment.isEmpty()) {
            return unknown(changes, number);
        }
        FeedAnswers answers = changes.answers();
        if (!moment.get().isPresent()) {
            return answers.problem(HttpStatus.GONE, "The document of entry " + number + " was taken back.");
        }
        return answers.immutable("application/n-quads", Quads.nQuads(changes.quads(moment.get())));
    }

    private static Optional<Moment> visible(Changes changes, long number) {
        return changes.history().timeline().at(number).filter(found -> number <= changes.last());
    }

    private static ResponseEntity<byte[]> unknown(Changes changes, long number) {
        return changes.answers()
                .problem(
                        HttpStatus.NOT_FOUND,
                        "There is no entry " + number + "; the last one is " + changes.last() + ".");
    }
}
