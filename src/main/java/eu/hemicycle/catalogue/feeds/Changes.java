package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.resource.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The changes up to one version, as every feed tells them: an answer takes them once and keeps to them. */
final class Changes {

    /** Longer than writing an entry takes. */
    private static final Duration WRITING = Duration.ofSeconds(1);

    private final History history;
    private final Subjects subjects;
    private final Site site;
    private final long last;

    Changes(History history, Subjects subjects, Site site, long last) {
        this.history = history;
        this.subjects = subjects;
        this.site = site;
        this.last = last;
    }

    /** The version's number. */
    long last() {
        return last;
    }

    /**
     * A time before which nothing happened that is not told: whoever asks for what changed since then misses nothing. An
     * entry gets its time before it is synchronised and visible, so this is a moment ago.
     */
    Instant toldUntil(Instant now) {
        Instant recently = now.minus(WRITING);
        return history.timeline()
                .at(last + 1)
                .map(Moment::time)
                .filter(time -> time.isBefore(recently))
                .orElse(recently);
    }

    FeedAnswers answers() {
        return new FeedAnswers(last);
    }

    History history() {
        return history;
    }

    Subjects subjects() {
        return subjects;
    }

    Site site() {
        return site;
    }

    /** The entries after a number that may be shown, at most up to another; those of redacted documents are left out. */
    List<Moment> shown(long afterNumber, long toNumber) {
        long end = Math.min(toNumber, last);
        int most = (int) Math.max(0, end - afterNumber);
        return history.timeline().after(afterNumber, most).stream()
                .filter(moment -> !moment.erased())
                .toList();
    }

    /** The present state of documents whose newest entry has a greater number; those not visible yet are left out. */
    List<Moment> newestAfter(long number, int most) {
        return visible(history.timeline().newestAfter(number, most));
    }

    List<Moment> newestBefore(long number, int most) {
        return visible(history.timeline().newestBefore(Math.min(number, last + 1), most));
    }

    private List<Moment> visible(List<Moment> moments) {
        return moments.stream().filter(moment -> moment.number() <= last).toList();
    }

    Node subject(Moment moment) {
        return subjects.iri(moment.document());
    }

    Set<Quad> quads(Moment moment) {
        return history.after(moment);
    }

    /** Where the document is found as it was after an entry. */
    String versionAddress(Moment moment) {
        return site.url("/feeds/versions/" + moment.number());
    }

    /** Where the document is found as it is now: its page, or its only graph. */
    String address(Moment moment) {
        String key = moment.document();
        return subjects.document(key)
                .map(id -> site.url("/eli/dl/doc/" + id + ".html"))
                .orElseGet(() -> site.url("/data?graph=")
                        + URLEncoder.encode(subjects.graphs(key).get(0).getURI(), StandardCharsets.UTF_8));
    }

    /** {@code changed}, {@code withdrawn} or {@code redacted}. */
    static String what(Moment moment) {
        return moment.kind().name().toLowerCase(Locale.ROOT);
    }
}
