package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The changes up to the version that readers see, as every feed tells them. */
final class Changes {

    private final History history;
    private final Subjects subjects;
    private final DataVersion version;
    private final Site site;

    Changes(History history, Subjects subjects, DataVersion version, Site site) {
        this.history = history;
        this.subjects = subjects;
        this.version = version;
        this.site = site;
    }

    long last() {
        return version.number();
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
        long end = Math.min(toNumber, last());
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
        return visible(history.timeline().newestBefore(Math.min(number, last() + 1), most));
    }

    private List<Moment> visible(List<Moment> moments) {
        long last = last();
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
