package eu.hemicycle.catalogue.crawlers;

import eu.hemicycle.catalogue.feeds.Xml;
import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.SiteAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of documents for search engines (sitemaps.org 0.9), each with the time of its last change. */
@Controller
class SitemapController {

    /** A file may have 50,000 addresses; a document keeps its file for ever. */
    private static final int PAGE = 20_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String TYPE = "application/xml;charset=utf-8";

    private final Timeline timeline;
    private final Subjects subjects;
    private final DataVersion version;
    private final Site site;
    private final SiteAnswers answers;

    SitemapController(History history, Subjects subjects, DataVersion version, Site site, SiteAnswers answers) {
        this.timeline = history.timeline();
        this.subjects = subjects;
        this.version = version;
        this.site = site;
        this.answers = answers;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        Xml xml = Xml.document().begin("sitemapindex", "xmlns", NAMESPACE);
        int number = 1;
        List<Moment> page = page(number);
        while (!page.isEmpty()) {
            xml.begin("sitemap").element("loc", site.url("/sitemaps/" + number + ".xml"));
            latest(page).ifPresent(time -> xml.element("lastmod", second(time)));
            xml.end();
            number++;
            page = page(number);
        }
        return answers.file(TYPE, xml.end().bytes());
    }

    @GetMapping("/sitemaps/{number}.xml")
    ResponseEntity<byte[]> part(@PathVariable int number, HttpServletRequest request) {
        List<Moment> page = number < 1 ? List.of() : page(number);
        if (page.isEmpty()) {
            return answers.missing(request);
        }
        Xml xml = Xml.document().begin("urlset", "xmlns", NAMESPACE);
        page.stream().filter(Moment::isPresent).forEach(moment -> xml.begin("url")
                .element("loc", site.url("/eli/dl/doc/" + moment.document() + ".html"))
                .element("lastmod", second(moment.time()))
                .end());
        return answers.file(TYPE, xml.end().bytes());
    }

    /** The last visible change of each document of a file, taken back or not. */
    private List<Moment> page(int number) {
        long last = version.number();
        return timeline.documents((number - 1) * PAGE, PAGE).stream()
                .filter(key -> subjects.document(key).isPresent())
                .flatMap(
                        key -> timeline.of(key).stream()
                                .filter(moment -> moment.number() <= last)
                                .reduce((one, other) -> other)
                                .stream())
                .toList();
    }

    private static Optional<Instant> latest(List<Moment> page) {
        return page.stream().map(Moment::time).max(Comparator.naturalOrder());
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
