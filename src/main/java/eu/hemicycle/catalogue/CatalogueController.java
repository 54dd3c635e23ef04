package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.dumps.Dumps;
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
    private final Dumps dumps;
    private final SiteAnswers answers;

    CatalogueController(Statistics statistics, Site site, Publisher publisher, Dumps dumps, SiteAnswers answers) {
        this.statistics = statistics;
        this.site = site;
        this.publisher = publisher;
        this.dumps = dumps;
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
                        CatalogueGraph.of(site, publisher, figures, dumps.latest()),
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
                        VoidGraph.of(site, publisher, figures, dumps.latest()),
                        "catalogue/void",
                        model(figures)),
                request);
    }

    /** The dumps with their files; what is described is the newest. */
    @GetMapping({
        "/dumps",
        "/dumps.ttl",
        "/dumps.jsonld",
        "/dumps.rdf",
        "/dumps.nt",
        "/dumps.nq",
        "/dumps.trig",
        "/dumps.json",
        "/dumps.html"
    })
    ResponseEntity<byte[]> dumps(HttpServletRequest request) {
        Statements statements = new Statements(site.url("/"));
        dumps.latest().ifPresent(edition -> DumpStatements.add(statements, edition));
        return answers.described(
                new Described(
                        site.url("/catalogue#dataset"),
                        "/dumps",
                        statements.quads(),
                        "catalogue/dumps",
                        Map.of("editions", dumps.editions())),
                request);
    }

    private Map<String, Object> model(Figures figures) {
        return Map.of("figures", figures, "publisher", publisher);
    }
}
