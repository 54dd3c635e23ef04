package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Publisher;
import eu.hemicycle.catalogue.feeds.OaiRequest.Refused;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.resource.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * OAI-PMH 2.0. An item is a document in its present state, under its own IRI; those that were taken back stay as deleted
 * records. Lists are in the order of the last changes, so that what changes while a list is read comes again at its end.
 */
@Controller
class OaiController {

    private static final int PAGE = 100;
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private final Changes changes;
    private final FeedAnswers answers;
    private final Publisher publisher;
    private final OaiSets sets;
    private final Clock clock = Clock.systemUTC();

    OaiController(Changes changes, FeedAnswers answers, Publisher publisher) {
        this.changes = changes;
        this.answers = answers;
        this.publisher = publisher;
        this.sets = new OaiSets(changes.subjects());
    }

    @RequestMapping(
            path = "/feeds/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        Xml xml = Xml.document();
        xml.begin(
                "OAI-PMH",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        xml.element("responseDate", second(clock.instant()));
        write(xml, request.getParameterMap());
        xml.end();
        return answers.present("text/xml;charset=utf-8", xml.bytes());
    }

    private void write(Xml xml, Map<String, String[]> parameters) {
        try {
            OaiRequest request = OaiRequest.of(parameters);
            Xml answer = Xml.part();
            verb(answer, request);
            request(xml, attributes(request));
            xml.raw(answer.toString());
        } catch (Refused refused) {
            boolean unclear = refused.code().equals("badVerb") || refused.code().equals("badArgument");
            request(xml, unclear ? List.of() : attributes(OaiRequest.of(parameters)));
            xml.element("error", String.valueOf(refused.getMessage()), "code", refused.code());
        }
    }

    private void request(Xml xml, List<String> attributes) {
        xml.element("request", site().url("/feeds/oai"), attributes.toArray(String[]::new));
    }

    private static List<String> attributes(OaiRequest request) {
        List<String> attributes = new ArrayList<>(List.of("verb", request.verb()));
        request.arguments().forEach((name, value) -> attributes.addAll(List.of(name, value)));
        return attributes;
    }

    private Site site() {
        return changes.site();
    }

    private void verb(Xml xml, OaiRequest request) {
        xml.begin(request.verb());
        switch (request.verb()) {
            case "Identify" -> identify(xml);
            case "ListMetadataFormats" -> formats(xml, request);
            case "ListSets" -> sets(xml, request);
            case "GetRecord" ->
                record(
                        xml,
                        item(request.arguments().get("identifier")),
                        format(request.arguments().get("metadataPrefix")));
            default -> list(xml, request);
        }
        xml.end();
    }

    private void identify(Xml xml) {
        xml.element("repositoryName", "Parliamentary questions and answers");
        xml.element("baseURL", site().url("/feeds/oai"));
        xml.element("protocolVersion", "2.0");
        publisher.contact().ifPresent(address -> xml.element("adminEmail", address));
        xml.element(
                "earliestDatestamp",
                second(changes.history().timeline().at(1).map(Moment::time).orElse(Instant.EPOCH)));
        xml.element("deletedRecord", "persistent");
        xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
    }

    private void formats(Xml xml, OaiRequest request) {
        request.argument("identifier").ifPresent(this::item);
        for (OaiMetadata format : OaiMetadata.values()) {
            xml.begin("metadataFormat")
                    .element("metadataPrefix", format.prefix())
                    .element("schema", format.schema())
                    .element("metadataNamespace", format.namespace())
                    .end();
        }
    }

    private void sets(Xml xml, OaiRequest request) {
        if (request.argument("resumptionToken").isPresent()) {
            throw new Refused("badResumptionToken", "The list of sets is never continued");
        }
        sets.named(changes.newestAfter(0, Integer.MAX_VALUE)).forEach((spec, name) -> xml.begin("set")
                .element("setSpec", spec)
                .element("setName", name)
                .end());
    }

    private Moment item(String identifier) {
        return changes.subjects()
                .key(identifier)
                .flatMap(key -> changes.history().timeline().newest(key))
                .filter(moment -> moment.number() <= changes.last())
                .orElseThrow(() -> new Refused("idDoesNotExist", "There is no item " + identifier));
    }

    private static OaiMetadata format(String prefix) {
        return OaiMetadata.named(prefix)
                .orElseThrow(() -> new Refused("cannotDisseminateFormat", "There is no format " + prefix));
    }

    private void list(Xml xml, OaiRequest request) {
        OaiCursor cursor =
                request.argument("resumptionToken").map(OaiCursor::of).orElseGet(() -> OaiCursor.begin(request));
        OaiMetadata format = format(cursor.prefix());
        List<Moment> page = page(cursor);
        if (page.isEmpty()) {
            throw new Refused("noRecordsMatch", "Nothing matches");
        }
        boolean headers = request.verb().equals("ListIdentifiers");
        page.stream().limit(PAGE).forEach(moment -> {
            if (headers) {
                header(xml, moment);
            } else {
                record(xml, moment, format);
            }
        });
        if (page.size() > PAGE) {
            xml.element(
                    "resumptionToken", cursor.after(page.get(PAGE - 1).number()).token());
        } else if (cursor.number() > 0) {
            xml.empty("resumptionToken");
        }
    }

    /** One more than a page, if there are more. */
    private List<Moment> page(OaiCursor cursor) {
        List<Moment> page = new ArrayList<>();
        long number = cursor.number();
        List<Moment> some = changes.newestAfter(number, PAGE);
        while (!some.isEmpty() && page.size() <= PAGE) {
            some.stream().filter(moment -> matches(moment, cursor)).forEach(page::add);
            number = some.get(some.size() - 1).number();
            some = changes.newestAfter(number, PAGE);
        }
        return page;
    }

    private boolean matches(Moment moment, OaiCursor cursor) {
        Instant datestamp = moment.time().truncatedTo(ChronoUnit.SECONDS);
        return cursor.from().map(from -> !datestamp.isBefore(from)).orElse(true)
                && cursor.until().map(datestamp::isBefore).orElse(true)
                && cursor.set().map(set -> sets.isIn(moment, set)).orElse(true);
    }

    private void record(Xml xml, Moment moment, OaiMetadata format) {
        xml.begin("record");
        header(xml, moment);
        if (moment.isPresent()) {
            xml.begin("metadata");
            format.write(xml, moment, changes.quads(moment), changes);
            xml.end();
        }
        xml.end();
    }

    private void header(Xml xml, Moment moment) {
        String[] status = moment.isPresent() ? new String[0] : new String[] {"status", "deleted"};
        xml.begin("header", status);
        xml.element("identifier", changes.subject(moment).getURI());
        xml.element("datestamp", second(moment.time()));
        sets.of(moment).forEach(set -> xml.element("setSpec", set));
        xml.end();
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
