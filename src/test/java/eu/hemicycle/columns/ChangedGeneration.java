package eu.hemicycle.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Generations that were written of other triples and changed since. */
public final class ChangedGeneration {

    private ChangedGeneration() {}

    /**
     * A generation of a graph's triples: some were there when it was written, with some that are not in the graph, which
     * went; the rest came in two steps.
     */
    public static Generation of(Graph graph, Path folder, Random chance) {
        List<Triple> all = graph.find().toList();
        Graph before = GraphFactory.createDefaultGraph();
        all.stream().filter(triple -> chance.nextInt(3) > 0).forEach(before::add);
        all.stream()
                .limit(40)
                .map(triple -> Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject()))
                .filter(triple -> !triple.getSubject().isLiteral() && !graph.contains(triple))
                .forEach(before::add);
        Generation generation = written(before, folder);
        Graph half = GraphFactory.createDefaultGraph();
        before.find().filterKeep(triple -> chance.nextBoolean()).forEach(half::add);
        all.stream().filter(triple -> chance.nextBoolean()).forEach(half::add);
        return changed(changed(generation, before, half, 2), half, graph, 3);
    }

    /** What a graph is as columns, written into a folder. */
    public static Generation written(Graph graph, Path folder) {
        try {
            Files.createDirectories(folder);
            GenerationWriter.write(folder, 1, "test", new GraphKeys(graph), () -> {});
            return Generation.open(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Generation changed(Generation generation, Graph before, Graph after, long version) {
        Changes changes = new Changes(generation);
        Set<Triple> touched = new HashSet<>(before.find().toList());
        touched.addAll(after.find().toList());
        touched.forEach(triple -> changes.put(triple, after.contains(triple)));
        return changes.at(version);
    }
}
