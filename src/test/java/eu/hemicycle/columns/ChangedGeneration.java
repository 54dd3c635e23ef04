package eu.hemicycle.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Generations that were written of other quads and changed since. */
public final class ChangedGeneration {

    private ChangedGeneration() {}

    /**
     * A generation of a dataset's named graphs: some quads were there when it was written, with some that are not in the
     * dataset, which went; the rest came in two steps.
     */
    public static Generation of(DatasetGraph data, Path folder, Random chance) {
        List<Quad> all = quads(data);
        DatasetGraph before = DatasetGraphFactory.create();
        all.stream().filter(quad -> chance.nextInt(3) > 0).forEach(before::add);
        all.stream()
                .limit(40)
                .map(quad -> Quad.create(quad.getGraph(), quad.getObject(), quad.getPredicate(), quad.getSubject()))
                .filter(quad -> !quad.getSubject().isLiteral() && !data.contains(quad))
                .forEach(before::add);
        all.stream()
                .limit(40)
                .map(quad -> Quad.create(all.get(chance.nextInt(all.size())).getGraph(), quad.asTriple()))
                .filter(quad -> !data.contains(quad))
                .forEach(before::add);
        Generation generation = written(before, folder);
        DatasetGraph half = DatasetGraphFactory.create();
        quads(before).stream().filter(quad -> chance.nextBoolean()).forEach(half::add);
        all.stream().filter(quad -> chance.nextBoolean()).forEach(half::add);
        return changed(changed(generation, before, half, 2), half, data, 3);
    }

    private static List<Quad> quads(DatasetGraph data) {
        return Iter.toList(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    }

    /** A dataset in which one graph has all. */
    public static DatasetGraph one(Graph graph) {
        DatasetGraph data = DatasetGraphFactory.create();
        data.addGraph(NodeFactory.createURI("http://example.org/graph"), graph);
        return data;
    }

    /** What the named graphs of a dataset are as columns, written into a folder. */
    public static Generation written(DatasetGraph data, Path folder) {
        try {
            Files.createDirectories(folder);
            GenerationWriter.write(folder, 1, "test", new DatasetKeys(data), () -> {});
            return Generation.open(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Generation changed(Generation generation, DatasetGraph before, DatasetGraph after, long version) {
        Changes changes = new Changes(generation);
        Set<Quad> touched = new HashSet<>(quads(before));
        touched.addAll(quads(after));
        touched.forEach(quad -> changes.put(quad, after.contains(quad)));
        return changes.at(version);
    }
}
