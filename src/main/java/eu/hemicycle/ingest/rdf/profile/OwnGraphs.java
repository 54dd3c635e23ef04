package eu.hemicycle.ingest.rdf.profile;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Parts a graph into documents, each with what it leads to, and holds each to the profile. */
final class OwnGraphs {

    private final Profile profile;
    private final String name;
    private final List<OwnDocument> documents = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Long> account = new TreeMap<>();

    /** @param name of the file, for refusals */
    OwnGraphs(Profile profile, String name) {
        this.profile = profile;
        this.name = name;
    }

    void take(Graph given) throws Unreadable {
        Set<String> ids = ids(given);
        if (ids.isEmpty()) {
            throw new Unreadable(
                    0,
                    "",
                    "A data file speaks of documents under " + profile.documents() + ", and this one does not",
                    "Check the profile's IRI space");
        }
        Set<Triple> taken = new HashSet<>();
        ids.forEach(id -> take(id, given, taken));
        long left = given.find().toList().stream()
                .filter(triple -> !taken.contains(triple))
                .count();
        if (left > 0) {
            account.put("left out: statements to which no document leads", left);
        }
    }

    /** Documents are what stands right under the space; what is deeper is a part of one. */
    private Set<String> ids(Graph given) {
        Set<String> ids = new java.util.TreeSet<>();
        given.find().forEach(triple -> id(triple.getSubject()).ifPresent(ids::add));
        return ids;
    }

    private Optional<String> id(Node subject) {
        if (!subject.isURI() || !subject.getURI().startsWith(profile.documents())) {
            return Optional.empty();
        }
        String rest = subject.getURI().substring(profile.documents().length());
        String id = rest.split("[/#]", 2)[0];
        return Optional.of(id).filter(found -> !found.isEmpty());
    }

    private void take(String id, Graph given, Set<Triple> taken) {
        try {
            Graph graph = closure(id, given, taken);
            documents.add(new OwnDocument(id, kind(id, graph), graph));
        } catch (Unreadable reason) {
            refusals.add(reason.of(name));
        }
    }

    /** The document, its parts, and the other things that these lead to; not other documents. */
    private Graph closure(String id, Graph given, Set<Triple> taken) throws Unreadable {
        Graph graph = GraphFactory.createDefaultGraph();
        Deque<Node> open = new ArrayDeque<>();
        Set<Node> seen = new HashSet<>();
        given.find().forEach(triple -> {
            if (id(triple.getSubject()).filter(id::equals).isPresent() && seen.add(triple.getSubject())) {
                open.add(triple.getSubject());
            }
        });
        while (!open.isEmpty()) {
            for (Triple triple : given.find(open.remove(), Node.ANY, Node.ANY).toList()) {
                taken.add(triple);
                graph.add(checked(id, triple));
                Node value = triple.getObject();
                if (value.isURI() && id(value).isEmpty() && seen.add(value)) {
                    open.add(value);
                }
            }
        }
        return graph;
    }

    private Triple checked(String id, Triple triple) throws Unreadable {
        if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
            throw new Unreadable(0, id, "Everything has an IRI; blank nodes are not published", "Name it");
        }
        String tag = triple.getObject().isLiteral() ? triple.getObject().getLiteralLanguage() : "";
        if (!tag.isEmpty()
                && !profile.languages().isEmpty()
                && !profile.languages().contains(tag.toLowerCase(Locale.ROOT))) {
            throw new Unreadable(
                    0,
                    id + ": @" + tag,
                    "Words are in the languages of the profile",
                    "Add the language to the profile");
        }
        return triple;
    }

    private String kind(String id, Graph graph) throws Unreadable {
        if (!profile.identifiers().matcher(id).matches()) {
            throw new Unreadable(
                    0,
                    id,
                    "A document's identifier matches " + profile.identifiers(),
                    "Correct the IRI or the profile");
        }
        Node document = NodeFactory.createURI(profile.documents() + id);
        List<String> kinds = profile.kinds().entrySet().stream()
                .filter(kind -> isOf(graph, document, NodeFactory.createURI(kind.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (kinds.size() != 1) {
            throw new Unreadable(
                    0,
                    id + ": " + kinds,
                    "A document has one kind of the profile, as eli:work_type or rdf:type",
                    "Correct the document, or add the kind to the profile");
        }
        return kinds.get(0);
    }

    private static boolean isOf(Graph graph, Node document, Node kind) {
        return graph.contains(document, Eli.WORK_TYPE, kind) || graph.contains(document, RDF.type.asNode(), kind);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    OwnRecords records() {
        return new OwnRecords(documents, refusals, account);
    }
}
