package eu.hemicycle.catalogue.feeds;

import static eu.hemicycle.catalogue.feeds.EventStream.AS;
import static eu.hemicycle.catalogue.feeds.EventStream.LDES;
import static eu.hemicycle.catalogue.feeds.EventStream.OBJECT;
import static eu.hemicycle.catalogue.feeds.EventStream.PUBLISHED;
import static eu.hemicycle.catalogue.feeds.EventStream.TREE;
import static eu.hemicycle.catalogue.feeds.EventStream.dateTime;
import static eu.hemicycle.catalogue.feeds.EventStream.integer;
import static eu.hemicycle.catalogue.feeds.EventStream.iri;

import eu.hemicycle.catalogue.Catalogued;
import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.resource.Site;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The catalogue itself as an event stream (DCAT-AP Feeds, a pilot of SEMIC): what is in it as {@code as:Update}, which is how
 * one says that a description is to be put in the place of another, and the years of which nothing is left as
 * {@code as:Delete}. The newest version of each is kept, so it is one page.
 */
final class CatalogueStream {

    static final String ROOT = "/feeds/catalogue";
    private static final String SHAPE = "https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape";

    private final Site site;
    private final Node stream;
    private final DatasetGraph statements = DatasetGraphFactory.createGeneral();

    private CatalogueStream(Site site) {
        this.site = site;
        this.stream = iri(site.url(ROOT + "#stream"));
    }

    static DatasetGraph of(Catalogued catalogue, Changes changes) {
        CatalogueStream writing = new CatalogueStream(changes.site());
        writing.describe();
        List<Catalogued.Record> records = catalogue.all();
        records.forEach(writing::update);
        boolean years = records.stream().anyMatch(record -> isYear(record.thing()));
        if (years) {
            writing.deletions(changes, records);
        }
        return writing.statements;
    }

    private void describe() {
        Node root = iri(site.url(ROOT));
        Node retention = iri(site.url(ROOT + "#retention"));
        add(stream, RDF.type.asNode(), iri(LDES + "EventStream"));
        add(stream, iri(TREE + "view"), root);
        add(stream, iri(TREE + "shape"), iri(SHAPE));
        add(stream, iri(LDES + "timestampPath"), PUBLISHED);
        add(stream, iri(LDES + "versionOfPath"), OBJECT);
        add(stream, iri(LDES + "versionDeleteObject"), iri(AS + "Delete"));
        add(root, RDF.type.asNode(), iri(TREE + "Node"));
        add(root, iri(LDES + "retentionPolicy"), retention);
        add(retention, RDF.type.asNode(), iri(LDES + "RetentionPolicy"));
        add(retention, iri(LDES + "versionAmount"), integer(1));
    }

    private void update(Catalogued.Record record) {
        Graph description = record.statements();
        List<Quad> quads = description
                .find()
                .mapWith(triple -> new Quad(Quad.defaultGraphNodeGenerated, triple))
                .toList();
        Node activity = activity("Update", record.thing(), record.modified(), quads);
        quads.forEach(quad -> statements.add(activity, quad.getSubject(), quad.getPredicate(), quad.getObject()));
    }

    /** The name is of what is said, so that it never stands for anything else. */
    private Node activity(String type, Node thing, Instant time, Collection<Quad> quads) {
        String version = FeedAnswers.hash(Quads.nQuads(quads)) + "-" + time.toEpochMilli();
        Node activity = iri(site.url(ROOT + "#" + name(thing) + "-" + version));
        add(stream, iri(TREE + "member"), activity);
        add(activity, RDF.type.asNode(), iri(AS + type));
        add(activity, OBJECT, thing);
        add(activity, PUBLISHED, dateTime(time));
        return activity;
    }

    private static String name(Node thing) {
        return thing.getURI().replaceFirst(".*[/#]", "");
    }

    private static boolean isYear(Node thing) {
        return name(thing).startsWith("year-");
    }

    /** Of the years whose documents were all taken back; asked for only while the catalogue knows of years. */
    private void deletions(Changes changes, List<Catalogued.Record> records) {
        List<String> present =
                records.stream().map(record -> name(record.thing())).toList();
        changes.newestAfter(0, Integer.MAX_VALUE).stream()
                .filter(moment -> !moment.isPresent())
                .flatMap(moment -> year(changes, moment).stream())
                .distinct()
                .filter(year -> !present.contains(year))
                .sorted()
                .forEach(year -> activity(
                        "Delete",
                        iri(site.url("/catalogue#" + year)),
                        records.get(0).modified(),
                        List.of()));
    }

    private static List<String> year(Changes changes, Moment moment) {
        return changes
                .subjects()
                .document(moment.document())
                .map(id -> "year-" + id.reference().year())
                .stream()
                .toList();
    }

    private void add(Node subject, Node predicate, Node object) {
        statements.add(Quad.defaultGraphIRI, subject, predicate, object);
    }
}
