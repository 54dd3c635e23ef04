package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Catalogued;
import eu.hemicycle.catalogue.Publisher;
import eu.hemicycle.catalogue.history.Subjects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** OAI-PMH 2.0 over HTTP: the same arguments by GET and by POST (section 3.1.1). */
@Controller
class OaiController {

    private final Feeds feeds;
    private final Publisher publisher;
    private final OaiSets sets;
    private final Catalogued catalogue;
    private final Clock clock = Clock.systemUTC();

    OaiController(
            Feeds feeds, Publisher publisher, Subjects subjects, Institutions institutions, Catalogued catalogue) {
        this.feeds = feeds;
        this.publisher = publisher;
        this.sets = new OaiSets(subjects, institutions);
        this.catalogue = catalogue;
    }

    @RequestMapping(
            path = "/feeds/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        Changes changes = feeds.current();
        OaiAnswer answer = new OaiAnswer(changes, publisher, sets, catalogue);
        return changes.answers()
                .present(
                        "text/xml;charset=utf-8",
                        answer.to(request.getParameterMap(), changes.toldUntil(clock.instant())));
    }
}
