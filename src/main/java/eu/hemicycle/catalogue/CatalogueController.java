package eu.hemicycle.catalogue;

import eu.hemicycle.resource.Site;
import eu.hemicycle.resource.SiteAnswers;
import eu.hemicycle.resource.SiteAnswers.Described;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue and the statistics, as data and as pages. */
@Controller
class CatalogueController {

    private final Statistics statistics;
    private final Site site;
    private final Publisher publisher;
    private final SiteAnswers answers;

    CatalogueController(Statistics statistics, Site site, Publisher publisher, SiteAnswers answers) {
        this.statistics = statistics;
        this.site = site;
        this.publisher = publisher;
        this.answers = answers;
    }

    @GetMapping({
        "/catalogue",
        "/catalogue.ttl",
        "/catalogue.jsonld",
        "/catalogue.rdf",
        "/catalogue.nt",
        "/catalogue.nq",
        "/catalogue.trig",
        "/catalogue.json",
        "/catalogue.html"
    })
    ResponseEntity<byte[]> catalogue(HttpServletRequest request) {
        Figures figures = statistics.present();
        return answers.described(
                new Described(
                        site.url("/catalogue"),
                        "/catalogue",
                        CatalogueGraph.of(site, publisher, figures),
                        "catalogue/catalogue",
                        model(figures)),
                request);
    }

    @GetMapping({
        "/.well-known/void",
        "/void",
        "/void.ttl",
        "/void.jsonld",
        "/void.rdf",
        "/void.nt",
        "/void.nq",
        "/void.trig",
        "/void.json",
        "/void.html"
    })
    ResponseEntity<byte[]> statistics(HttpServletRequest request) {
        Figures figures = statistics.present();
        return answers.described(
                new Described(
                        site.url("/catalogue#dataset"),
                        "/void",
                        VoidGraph.of(site, publisher, figures),
                        "catalogue/void",
                        model(figures)),
                request);
    }

    private Map<String, Object> model(Figures figures) {
        return Map.of("figures", figures, "publisher", publisher);
    }
}
