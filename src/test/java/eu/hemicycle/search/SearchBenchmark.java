package eu.hemicycle.search;

import eu.hemicycle.bench.GeneratedArchive;
import eu.hemicycle.bench.GeneratedPair;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.Linker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Prints what searches cost in an index of many made-up Works, which is made without a store beside it, once: arguments are
 * a folder and how many pairs; {@code -Dq=…} is the only search. Run by hand, not by the build.
 */
final class SearchBenchmark {

    private static final int RUNS = Integer.getInteger("runs", 40);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int[] DEEP = {30, 1000};
    private static final List<String> SEARCHES = List.of(
            "",
            "commission",
            "commission measures",
            "ENISA",
            "\"critical infrastructure\"",
            "cyber* hospital",
            "energy OR health OR transport");
    private static final Map<Facet, Integer> FIVE =
            Map.of(Facet.BODY, 6, Facet.ACT, 6, Facet.TOPIC, 6, Facet.YEAR, 6, Facet.TYPE, 6);

    private final Directory directory;
    private final DatasetGraph data = DatasetGraphFactory.createGeneral();
    private final Map<String, Set<Node>> graphs = new HashMap<>();
    private final DocumentBlocks blocks = new DocumentBlocks(data, graphs::get);
    private long quads;

    private SearchBenchmark(Directory directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException {
        try (Directory directory = FSDirectory.open(Path.of(arguments[0]))) {
            if (!DirectoryReader.indexExists(directory)) {
                new SearchBenchmark(directory).write(Long.parseLong(arguments[1]));
            }
            IndexReading reading = new IndexReading(DirectoryReader.open(directory), new FacetColumns());
            System.out.printf(
                    "%,d Lucene documents in %d segments%n",
                    reading.reader().maxDoc(), reading.reader().leaves().size());
            List<String> searches =
                    Optional.ofNullable(System.getProperty("q")).map(List::of).orElse(SEARCHES);
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("round " + round);
                searches.forEach(q -> search(reading, q));
            }
            reading.leave();
        }
    }

    private void write(long pairs) throws IOException {
        Ontology ontology = Ontology.bundled();
        Vocabularies vocabularies = Vocabularies.of(ontology.vocabularies());
        DocumentGraphs made =
                new DocumentGraphs(Iris.PROJECT, new Linker(vocabularies.lexicon()), vocabularies.people());
        IndexWriterConfig config = new IndexWriterConfig(Words.analyzer());
        config.setRAMBufferSizeMB(64);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Map.Entry<String, Graph> vocabulary : vocabularies.graphs().entrySet()) {
                add(
                        writer,
                        Map.of(
                                "vocabulary/" + vocabulary.getKey(),
                                Map.of(Iris.PROJECT.vocabularyGraph(vocabulary.getKey()), vocabulary.getValue())));
            }
            GeneratedArchive.of(1, ontology).pairs(pairs).forEach(pair -> {
                Map<String, Map<Node, Graph>> works = new LinkedHashMap<>();
                byWork(pair).forEach((key, parts) -> works.put(key, made.graphs(Dossier.of(parts))));
                add(writer, works);
                graphs.values().forEach(names -> names.forEach(this::forget));
                graphs.clear();
            });
        }
        System.out.printf("%,d pairs, %,d quads%n", pairs, quads);
    }

    private void forget(Node graph) {
        if (!graph.getURI().contains("vocabular")) {
            data.removeGraph(graph);
        }
    }

    private static Map<String, List<Contribution>> byWork(GeneratedPair pair) {
        return pair.contributions().stream()
                .collect(Collectors.groupingBy(
                        contribution -> contribution.work().toString(), LinkedHashMap::new, Collectors.toList()));
    }

    private void add(IndexWriter writer, Map<String, Map<Node, Graph>> documents) {
        documents.forEach((key, content) -> {
            graphs.put(key, content.keySet());
            content.forEach((name, graph) -> {
                quads += graph.size();
                data.addGraph(name, graph);
            });
        });
        documents.keySet().forEach(key -> {
            for (List<Document> block : blocks.of(key)) {
                try {
                    writer.addDocuments(block);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        });
    }

    /** The first page with five facets, two far on, and the excerpts of a page. */
    private static void search(IndexReading reading, String q) {
        Wanted wanted = new Wanted(
                Optional.of(q).filter(text -> !text.isEmpty()).map(Wanted::words),
                Map.of(),
                q.isEmpty() ? Order.NEWEST : Order.RELEVANCE);
        WorkSearch search = new WorkSearch(reading);
        WorkSearch.Found first = timed("first page", () -> search.find(wanted, "", 20, FIVE));
        String place = first.next().orElse("");
        int page = 1;
        for (int deep : DEEP) {
            for (; page < deep && !place.isEmpty(); page++) {
                place = search.find(wanted, place, 20, Map.of()).next().orElse("");
            }
            if (!place.isEmpty()) {
                String after = place;
                timed("page " + (page + 1), () -> search.find(wanted, after, 20, FIVE));
            }
        }
        timed("excerpts", () -> new Excerpts(reading).of(first.hits(), wanted.words(), "en"));
        System.out.printf("    of %,d found for '%s'%n", first.total(), q);
    }

    private interface Work<T> {
        T run();
    }

    private static <T> T timed(String what, Work<T> work) {
        T result = work.run();
        double[] used = new double[RUNS];
        long wall = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            long before = processor();
            result = work.run();
            used[i] = (processor() - before) / 1e6;
        }
        Arrays.sort(used);
        System.out.printf(
                "  %-12s median %7.2f, least %7.2f ms of processor, %8.2f ms in all%n",
                what, used[RUNS / 2], used[0], (System.nanoTime() - wall) / 1e6 / RUNS);
        return result;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
