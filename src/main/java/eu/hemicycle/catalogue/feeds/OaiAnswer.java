package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.Catalogued;
import eu.hemicycle.catalogue.Publisher;
import eu.hemicycle.catalogue.feeds.OaiRequest.Refused;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.resource.Site;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer of OAI-PMH 2.0 about the changes up to one version. An item is a document in its present state, under its own IRI; those that were taken back stay as deleted
 * records. Lists are in the order of the last changes, so that what changes while a list is read comes again at its end. The
 * datasets of the catalogue, which change whenever a document does, are items at the end of lists.
 */
final class OaiAnswer {

    private static final int PAGE = 100;
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private final Changes changes;
    private final Publisher publisher;
    private final OaiSets sets;
    private final Catalogued catalogue;

    OaiAnswer(Changes changes, Publisher publisher, OaiSets sets, Catalogued catalogue) {
        this.changes = changes;
        this.publisher = publisher;
        this.sets = sets;
        this.catalogue = catalogue;
    }

    /**
     * @param parameters those of the request
     * @param date from which a harvester may ask on next time without missing a change
     */
    byte[] to(Map<String, String[]> parameters, Instant date) {
        Xml xml = Xml.document();
        xml.begin(
                "OAI-PMH",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        xml.element("responseDate", second(date));
        write(xml, parameters);
        xml.end();
        return xml.bytes();
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
        xml.element("compression", "gzip");
    }

    private void formats(Xml xml, OaiRequest request) {
        Optional<OaiItem> item = request.argument("identifier").map(this::item);
        Stream.of(OaiMetadata.values())
                .filter(format -> item.map(format::tells).orElse(true))
                .forEach(format -> xml.begin("metadataFormat")
                        .element("metadataPrefix", format.prefix())
                        .element("schema", format.schema())
                        .element("metadataNamespace", format.namespace())
                        .end());
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

    private OaiItem item(String identifier) {
        Optional<OaiItem> document = changes.subjects()
                .key(identifier)
                .flatMap(key -> changes.history().timeline().newest(key))
                .filter(moment -> moment.number() <= changes.last())
                .map(this::document);
        return document.or(() -> dataset(identifier))
                .orElseThrow(() -> new Refused("idDoesNotExist", "There is no item " + identifier));
    }

    private OaiItem document(Moment moment) {
        return new OaiItem.OfDocument(moment, sets.of(moment), changes);
    }

    private Optional<OaiItem> dataset(String identifier) {
        return datasets()
                .filter(item -> item.subject().getURI().equals(identifier))
                .findFirst();
    }

    private Stream<OaiItem> datasets() {
        return catalogue.datasets().stream().map(OaiItem.OfDataset::new);
    }

    private static OaiMetadata format(String prefix) {
        return OaiMetadata.named(prefix)
                .orElseThrow(() -> new Refused("cannotDisseminateFormat", "There is no format " + prefix));
    }

    private void list(Xml xml, OaiRequest request) {
        OaiCursor cursor =
                request.argument("resumptionToken").map(OaiCursor::of).orElseGet(() -> OaiCursor.begin(request));
        OaiMetadata format = format(cursor.prefix());
        List<Moment> page = format.tellsDocuments() ? page(cursor) : List.of();
        boolean continued = page.size() > PAGE;
        List<OaiItem> items =
                new ArrayList<>(page.stream().limit(PAGE).map(this::document).toList());
        if (!continued) {
            datasets()
                    .filter(item -> format.tells(item) && matches(item, cursor))
                    .forEach(items::add);
        }
        if (items.isEmpty()) {
            throw new Refused("noRecordsMatch", "Nothing matches");
        }
        boolean headers = request.verb().equals("ListIdentifiers");
        items.forEach(item -> {
            if (headers) {
                header(xml, item);
            } else {
                record(xml, item, format);
            }
        });
        if (continued) {
            xml.element(
                    "resumptionToken", cursor.after(page.get(PAGE - 1).number()).token());
        } else if (cursor.number() > 0) {
            xml.empty("resumptionToken");
        }
    }

    /** One more than a page, if there are more. */
    private List<Moment> page(OaiCursor cursor) {
        List<Moment> page = new ArrayList<>();
        long number = Math.max(
                cursor.number(),
                cursor.from().map(changes.history().timeline()::lastBefore).orElse(0L));
        List<Moment> some = changes.newestAfter(number, PAGE);
        while (!some.isEmpty() && page.size() <= PAGE) {
            some.stream().filter(moment -> matches(moment, cursor)).forEach(page::add);
            Moment last = some.get(some.size() - 1);
            number = last.number();
            some = isPast(last.time(), cursor) ? List.of() : changes.newestAfter(number, PAGE);
        }
        return page;
    }

    private boolean matches(Moment moment, OaiCursor cursor) {
        return isWithin(moment.time(), cursor)
                && cursor.set().map(set -> sets.isIn(moment, set)).orElse(true);
    }

    private static boolean matches(OaiItem item, OaiCursor cursor) {
        return isWithin(item.changed(), cursor)
                && cursor.set().map(set -> OaiSets.isIn(item.sets(), set)).orElse(true);
    }

    private static boolean isWithin(Instant time, OaiCursor cursor) {
        Instant datestamp = time.truncatedTo(ChronoUnit.SECONDS);
        return cursor.from().map(from -> !datestamp.isBefore(from)).orElse(true) && !isPast(time, cursor);
    }

    private static boolean isPast(Instant time, OaiCursor cursor) {
        return cursor.until().map(until -> !time.isBefore(until)).orElse(false);
    }

    private void record(Xml xml, OaiItem item, OaiMetadata format) {
        if (!format.tells(item)) {
            throw new Refused(
                    "cannotDisseminateFormat",
                    "There is no " + format.prefix() + " of " + item.subject().getURI());
        }
        xml.begin("record");
        header(xml, item);
        if (!item.isDeleted()) {
            xml.begin("metadata");
            format.write(xml, item, changes);
            xml.end();
        }
        xml.end();
    }

    private static void header(Xml xml, OaiItem item) {
        xml.begin("header", item.isDeleted() ? new String[] {"status", "deleted"} : new String[0]);
        xml.element("identifier", item.subject().getURI());
        xml.element("datestamp", second(item.changed()));
        item.sets().forEach(set -> xml.element("setSpec", set));
        xml.end();
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
