package eu.hemicycle.graph;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.People;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Makes the two graphs of a Work from all that is known of it. */
public final class DocumentGraphs {

    private final Iris iris;
    private final RecentLinks links;
    private final People people;

    public DocumentGraphs(Iris iris, Linker linker, People people) {
        this.iris = iris;
        this.links = new RecentLinks(linker);
        this.people = people;
    }

    /** The official record alone. */
    public Graph record(Dossier dossier) {
        return RecordGraph.of(dossier, iris, people);
    }

    /** Both graphs by name; an empty one stands for a graph that is not there. */
    public Map<Node, Graph> graphs(Dossier dossier) {
        DocumentId id = dossier.id();
        return Map.of(
                iris.recordGraph(id),
                record(dossier),
                iris.addedGraph(id),
                AddedGraph.of(dossier, iris, links, people));
    }
}
