package eu.hemicycle.catalogue.feeds;

import eu.hemicycle.catalogue.history.Moment;
import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The changes as a Linked Data Event Stream: a root, nodes of a hundred pages, pages of a hundred entries. A member is an
 * activity whose IRI also names the graph with what the document said after it.
 */
final class EventStream {

    static final int PAGE = 100;
    static final int NODE = 100 * PAGE;

    static final String LDES = "https://w3id.org/ldes#";
    static final String TREE = "https://w3id.org/tree#";
    static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node POSITION = iri("http://schema.org/position");
    static final Node PUBLISHED = iri(AS + "published");
    static final Node OBJECT = iri(AS + "object");
    private static final String ROOT = "/feeds/ldes";

    private final Changes changes;
    private final DatasetGraph statements = DatasetGraphFactory.createGeneral();
    private final Node stream;

    private EventStream(Changes changes) {
        this.changes = changes;
        this.stream = iri(changes.site().url(ROOT + "#stream"));
    }

    /** The root, which leads to every node. */
    static DatasetGraph root(Changes changes) {
        EventStream writing = new EventStream(changes);
        writing.describe();
        writing.relations(changes.site().url(ROOT), "/nodes/", NODE, 0, changes.last());
        return writing.statements;
    }

    /** A node, from 1, which leads to its pages. */
    static DatasetGraph node(Changes changes, long number) {
        EventStream writing = new EventStream(changes);
        long first = (number - 1) * NODE;
        String address = changes.site().url(ROOT + "/nodes/" + number);
        writing.fragment(address, first + NODE <= changes.last());
        writing.relations(address, "/pages/", PAGE, first, Math.min(first + NODE, changes.last()));
        return writing.statements;
    }

    /** A page, from 1, with its members. */
    static DatasetGraph page(Changes changes, long number) {
        EventStream writing = new EventStream(changes);
        long first = (number - 1) * PAGE;
        writing.fragment(changes.site().url(ROOT + "/pages/" + number), first + PAGE <= changes.last());
        changes.shown(first, first + PAGE).forEach(writing::member);
        return writing.statements;
    }

    private void describe() {
        Node root = iri(changes.site().url(ROOT));
        add(stream, RDF.type.asNode(), iri(LDES + "EventStream"));
        add(stream, iri(TREE + "view"), root);
        add(stream, iri(LDES + "timestampPath"), PUBLISHED);
        add(stream, iri(LDES + "sequencePath"), POSITION);
        add(stream, iri(LDES + "versionOfPath"), OBJECT);
        add(stream, iri(LDES + "versionCreateObject"), iri(AS + "Create"));
        add(stream, iri(LDES + "versionUpdateObject"), iri(AS + "Update"));
        add(stream, iri(LDES + "versionDeleteObject"), iri(AS + "Delete"));
        add(stream, iri(LDES + "pollingInterval"), integer(60));
        shape();
        add(root, RDF.type.asNode(), iri(TREE + "Node"));
        Node retention = iri(changes.site().url(ROOT + "#retention"));
        add(root, iri(LDES + "retentionPolicy"), retention);
        add(retention, RDF.type.asNode(), iri(LDES + "RetentionPolicy"));
        add(
                retention,
                RDFS.comment.asNode(),
                NodeFactory.createLiteralLang(
                        "Every version is kept, but for those of documents that were redacted; deletions are kept.",
                        "en"));
    }

    private void shape() {
        Node shape = iri(changes.site().url(ROOT + "#shape"));
        add(stream, iri(TREE + "shape"), shape);
        add(shape, RDF.type.asNode(), iri(SHACL + "NodeShape"));
        add(shape, iri(SHACL + "nodeKind"), iri(SHACL + "IRI"));
        property(shape, "object", OBJECT, iri(SHACL + "nodeKind"), iri(SHACL + "IRI"));
        property(shape, "published", PUBLISHED, iri(SHACL + "datatype"), iri(XSDDatatype.XSDdateTime.getURI()));
    }

    private void property(Node shape, String name, Node path, Node constraint, Node value) {
        Node property = iri(changes.site().url(ROOT + "#shape-" + name));
        add(shape, iri(SHACL + "property"), property);
        add(property, iri(SHACL + "path"), path);
        add(property, iri(SHACL + "minCount"), integer(1));
        add(property, iri(SHACL + "maxCount"), integer(1));
        add(property, constraint, value);
    }

    private void fragment(String address, boolean full) {
        add(stream, RDF.type.asNode(), iri(LDES + "EventStream"));
        add(stream, iri(TREE + "view"), iri(changes.site().url(ROOT)));
        add(iri(address), RDF.type.asNode(), iri(TREE + "Node"));
        if (full) {
            add(iri(address), iri(LDES + "immutable"), NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
        }
    }

    /** Relations to parts of a size, from an entry's number to another; a part that may grow has no upper bound. */
    private void relations(String from, String path, int size, long first, long last) {
        for (long begin = first; begin < last; begin += size) {
            Node target = iri(changes.site().url(ROOT + path + (begin / size + 1)));
            relation(from, target, "GreaterThanOrEqualToRelation", time(begin + 1));
            if (begin + size <= changes.last()) {
                relation(from, target, "LessThanOrEqualToRelation", time(begin + size));
            }
        }
    }

    private void relation(String from, Node target, String type, Instant bound) {
        String name = target.getURI()
                .substring(changes.site().url(ROOT + "/").length())
                .replace('/', '-');
        Node relation = iri(from + "#" + (type.startsWith("G") ? "from-" : "to-") + name);
        add(iri(from), iri(TREE + "relation"), relation);
        add(relation, RDF.type.asNode(), iri(TREE + type));
        add(relation, iri(TREE + "node"), target);
        add(relation, iri(TREE + "path"), PUBLISHED);
        add(relation, iri(TREE + "value"), dateTime(bound));
    }

    private Instant time(long number) {
        return changes.history().timeline().at(number).orElseThrow().time();
    }

    private void member(Moment moment) {
        Node member = iri(changes.versionAddress(moment));
        add(stream, iri(TREE + "member"), member);
        add(member, RDF.type.asNode(), iri(AS + activity(moment)));
        add(member, OBJECT, changes.subject(moment));
        add(member, PUBLISHED, dateTime(moment.time()));
        add(member, POSITION, integer(moment.number()));
        for (Quad quad : changes.quads(moment)) {
            statements.add(member, quad.getSubject(), quad.getPredicate(), quad.getObject());
        }
    }

    private String activity(Moment moment) {
        if (!moment.isPresent()) {
            return "Delete";
        }
        return changes.history().creates(moment) ? "Create" : "Update";
    }

    private void add(Node subject, Node predicate, Node object) {
        statements.add(Quad.defaultGraphIRI, subject, predicate, object);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static Node dateTime(Instant time) {
        return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
    }
}
