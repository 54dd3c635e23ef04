package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.PublishedSite;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Reads an event stream as the specification tells a client to: never a page again that is immutable, never a member. */
final class StreamFollower {

    private static final String TREE = "https://w3id.org/tree#";
    private static final String AS = "https://www.w3.org/ns/activitystreams#";

    private final PublishedSite site;
    private final Set<String> immutable = new HashSet<>();
    private final Set<Node> members = new HashSet<>();
    private final Map<Node, Set<Triple>> state = new HashMap<>();
    private final List<String> received = new ArrayList<>();

    private record Member(String published, long position, Node object, boolean delete, Set<Triple> triples) {}

    StreamFollower(PublishedSite site) {
        this.site = site;
    }

    void goOn() {
        List<Member> found = new ArrayList<>();
        Deque<String> pages = new ArrayDeque<>(List.of(site.url("/feeds/ldes")));
        while (!pages.isEmpty()) {
            String page = pages.pop();
            if (!immutable.contains(page)) {
                read(page, pages, found);
            }
        }
        found.sort(Comparator.comparing(Member::published).thenComparing(Member::position));
        for (Member member : found) {
            state.put(member.object(), member.delete() ? Set.of() : member.triples());
        }
    }

    private void read(String page, Deque<String> pages, List<Member> found) {
        HttpResponse<String> answer = site.get(page, "Accept", "application/trig, application/n-quads;q=0.9");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        received.add(answer.body());
        DatasetGraph dataset = RDFParser.fromString(answer.body(), Lang.TRIG).toDatasetGraph();
        objects(dataset, Node.ANY, TREE + "node").forEach(node -> pages.push(node.getURI()));
        boolean kept =
                answer.headers().firstValue("Cache-Control").orElseThrow().contains("immutable");
        assertThat(objects(dataset, NodeFactory.createURI(page), "https://w3id.org/ldes#immutable")
                        .isEmpty())
                .isEqualTo(!kept);
        if (kept && objects(dataset, Node.ANY, TREE + "node").isEmpty()) {
            immutable.add(page);
        }
        objects(dataset, Node.ANY, TREE + "member").stream()
                .filter(members::add)
                .forEach(member -> found.add(member(dataset, member)));
    }

    private static Member member(DatasetGraph dataset, Node member) {
        return new Member(
                objects(dataset, member, AS + "published").get(0).getLiteralLexicalForm(),
                Long.parseLong(objects(dataset, member, "http://schema.org/position")
                        .get(0)
                        .getLiteralLexicalForm()),
                objects(dataset, member, AS + "object").get(0),
                objects(dataset, member, RDF.type.getURI()).contains(NodeFactory.createURI(AS + "Delete")),
                dataset.getGraph(member).find().toSet());
    }

    private static List<Node> objects(DatasetGraph dataset, Node subject, String property) {
        List<Node> objects = new ArrayList<>();
        dataset.find(Quad.defaultGraphIRI, subject, NodeFactory.createURI(property), Node.ANY)
                .forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    Set<Triple> triples() {
        Set<Triple> all = new HashSet<>();
        state.values().forEach(all::addAll);
        return all;
    }

    List<String> received() {
        return received;
    }
}
