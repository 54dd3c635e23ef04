package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.dumps.Dumps;
import eu.hemicycle.resource.Site;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/** What the catalogue describes, thing by thing, for feeds that tell of the catalogue itself. */
public final class Catalogued {

    /** The kinds of things that stand for themselves; whatever else is described belongs to one of them. */
    private static final List<Resource> KINDS = List.of(DCAT.Catalog, DCAT.Dataset, DCAT.DataService);

    private final Statistics statistics;
    private final Site site;
    private final Publisher publisher;
    private final Dumps dumps;

    Catalogued(Statistics statistics, Site site, Publisher publisher, Dumps dumps) {
        this.statistics = statistics;
        this.site = site;
        this.publisher = publisher;
        this.dumps = dumps;
    }

    /**
     * A thing and what belongs to it, such as its distributions, its publisher, and the series that it is part of.
     *
     * @param modified when the description last changed: the data was counted anew, or the newest dump written
     */
    public record Record(Node thing, Instant modified, Graph statements) {}

    /** The datasets, by their names. */
    public List<Record> datasets() {
        return records(List.of(DCAT.Dataset));
    }

    /** The datasets, the catalogue itself and the services. */
    public List<Record> all() {
        return records(KINDS);
    }

    private List<Record> records(List<Resource> kinds) {
        Figures figures = statistics.present();
        Graph catalogue = GraphFactory.createDefaultGraph();
        CatalogueGraph.of(site, publisher, figures, dumps.latest()).stream()
                .map(Quad::asTriple)
                .forEach(catalogue::add);
        Instant modified = dumps.written().filter(figures.counted()::isBefore).orElse(figures.counted());
        return kinds.stream()
                .flatMap(kind -> things(catalogue, kind).stream())
                .distinct()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .map(thing -> new Record(thing, modified, description(catalogue, thing)))
                .toList();
    }

    private static List<Node> things(Graph catalogue, Resource kind) {
        return catalogue
                .find(Node.ANY, RDF.type.asNode(), kind.asNode())
                .mapWith(Triple::getSubject)
                .toList();
    }

    /** What is said of a thing, and of what it leads to that does not stand for itself. */
    private static Graph description(Graph catalogue, Node thing) {
        Set<Node> others = new HashSet<>();
        KINDS.forEach(kind -> others.addAll(things(catalogue, kind)));
        Graph description = GraphFactory.createDefaultGraph();
        Set<Node> met = new HashSet<>(others);
        Deque<Node> next = new ArrayDeque<>(List.of(thing));
        while (!next.isEmpty()) {
            catalogue.find(next.pop(), Node.ANY, Node.ANY).forEachRemaining(triple -> {
                description.add(triple);
                if (met.add(triple.getObject())) {
                    next.push(triple.getObject());
                }
            });
        }
        return description;
    }
}
