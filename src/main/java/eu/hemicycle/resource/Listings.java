package eu.hemicycle.resource;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How other features show things and documents that they know by IRI: by the names and dates that the store has. */
public final class Listings {

    private final Things things;
    private final ThingPages pages;
    private final IriSpaces spaces;
    private final Prefixes prefixes;

    Listings(Things things, ThingPages pages, IriSpaces spaces, Prefixes prefixes) {
        this.things = things;
        this.pages = pages;
        this.spaces = spaces;
        this.prefixes = prefixes;
    }

    /** Runs all reads of one answer on one snapshot. */
    public <T> T read(Supplier<T> answer) {
        return things.read(answer);
    }

    /**
     * Documents as lists show them, in the order given; inside a {@link #read}.
     *
     * @param lang preferred for titles: two letters
     */
    public List<ListedDocument> documents(List<String> iris, String lang) {
        return pages.list(iris.stream().map(NodeFactory::createURI).toList(), lang);
    }

    /** Things by IRI, each with its name and address; inside a {@link #read}. */
    public Map<String, Ref> things(Collection<String> iris, String lang) {
        List<Node> nodes = iris.stream().map(NodeFactory::createURI).toList();
        Names names = new Names(things.names(nodes), spaces::pathOf, prefixes, lang);
        Map<String, Ref> refs = new LinkedHashMap<>();
        nodes.forEach(node -> refs.put(node.getURI(), names.ref(node)));
        return refs;
    }
}
