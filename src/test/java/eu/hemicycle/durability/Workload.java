package eu.hemicycle.durability;

import eu.hemicycle.bench.GeneratedArchive;
import eu.hemicycle.bench.GeneratedPair;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * What processes publish until they are killed: step {@code n} is always the same, so that what must be there follows
 * from a number. Each round of steps brings a new revision of every pair.
 */
final class Workload {

    /** Steps that are published in one group. */
    static final int GROUP = 3;

    private static final int PAIRS = 36;

    private final GeneratedArchive archive;
    private final DocumentGraphs graphs;
    private final Map<Long, Map<DocumentId, String>> fingerprints = new ConcurrentHashMap<>();

    Workload(Ontology ontology) {
        Vocabularies vocabularies = Vocabularies.of(ontology.vocabularies());
        this.archive = GeneratedArchive.of(20200924, ontology);
        this.graphs = new DocumentGraphs(Iris.PROJECT, vocabularies.linker(), vocabularies.people());
    }

    /** One contribution for each language version of a pair. */
    List<Contribution> step(long number) {
        GeneratedPair pair = archive.pair(number % PAIRS);
        int revision = (int) (number / PAIRS);
        return pair.contributions().stream()
                .map(contribution -> revised(contribution, revision))
                .toList();
    }

    /** The same words from other bytes, retrieved later. */
    private static Contribution revised(Contribution contribution, int revision) {
        Source source = contribution.source();
        String bytes = source.sha256() + revision;
        return new Contribution(
                contribution.versions(),
                new Source(
                        source.kind(),
                        source.name(),
                        source.url(),
                        source.mediaType(),
                        Sha256.of(bytes.getBytes(StandardCharsets.UTF_8)),
                        source.size(),
                        source.retrieved().plusSeconds(revision)),
                contribution.run());
    }

    /** SHA-256 of the quads of every Work that is there after the first steps. */
    Map<DocumentId, String> after(long steps) {
        Map<DocumentId, String> present = new TreeMap<>();
        for (long step = Math.max(0, steps - PAIRS); step < steps; step++) {
            present.putAll(fingerprints.computeIfAbsent(step, this::fingerprints));
        }
        return present;
    }

    /** Every Work that may ever be there. */
    Map<DocumentId, String> whole() {
        return after(PAIRS);
    }

    private Map<DocumentId, String> fingerprints(long step) {
        return step(step).stream().collect(Collectors.groupingBy(Contribution::work)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, work -> fingerprint(graphs.graphs(Dossier.of(work.getValue())))));
    }

    static String fingerprint(Map<Node, Graph> graphs) {
        String quads = graphs.entrySet().stream()
                .flatMap(named -> named
                        .getValue()
                        .find()
                        .mapWith(triple -> NodeFmtLib.strNodesNT(
                                triple.getSubject(), triple.getPredicate(), triple.getObject(), named.getKey()))
                        .toList()
                        .stream())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.of(quads.getBytes(StandardCharsets.UTF_8));
    }
}
