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
import eu.hemicycle.log.Change;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Store;
import eu.hemicycle.store.ViewKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/**
 * Prints what the index costs beside the quads, in one run: documents in groups with and without it, building both again
 * from the log, and some questions. Arguments: how many pairs, and how many documents to a group. Run by hand, not by the
 * build.
 */
final class IndexBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int ASKED = 200;

    private final DatasetGraph nothing = DatasetGraphFactory.create();
    private final List<Change> changes = new ArrayList<>();
    private final int group;

    private IndexBenchmark(int group) {
        this.group = group;
    }

    public static void main(String[] arguments) throws IOException {
        IndexBenchmark benchmark = new IndexBenchmark(Integer.parseInt(arguments[1]));
        benchmark.generate(Long.parseLong(arguments[0]));
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            if (arguments.length < 3) {
                benchmark.ingest("quads alone");
            }
            benchmark.ingest("quads and index", SearchIndex.KIND);
        }
    }

    private void generate(long pairs) {
        Ontology ontology = Ontology.bundled();
        Vocabularies vocabularies = Vocabularies.of(ontology.vocabularies());
        vocabularies
                .graphs()
                .forEach((name, graph) -> add("vocabulary/" + name, Map.of(Iris.PROJECT.vocabularyGraph(name), graph)));
        DocumentGraphs graphs =
                new DocumentGraphs(Iris.PROJECT, new Linker(vocabularies.lexicon()), vocabularies.people());
        GeneratedArchive.of(1, ontology).pairs(pairs).forEach(pair -> byWork(pair)
                .forEach((key, contributions) -> add(key, graphs.graphs(Dossier.of(contributions)))));
        System.out.printf("%,d documents%n", changes.size());
    }

    private static Map<String, List<Contribution>> byWork(GeneratedPair pair) {
        return pair.contributions().stream()
                .collect(Collectors.groupingBy(
                        contribution -> contribution.work().toString(), LinkedHashMap::new, Collectors.toList()));
    }

    private void add(String key, Map<Node, Graph> content) {
        changes.add(
                new Change(key, Kind.CHANGED, Diff.patch(nothing, key, content).orElse(""), "[]"));
    }

    private void ingest(String name, ViewKind<?>... kinds) throws IOException {
        Path data = Files.createTempDirectory("index-benchmark");
        try (FileLog log = FileLog.open(data.resolve("log"), Clock.systemUTC())) {
            try (Store store = Store.open(data, log, kinds)) {
                Clocks ingest = new Clocks();
                for (int i = 0; i < changes.size(); i += group) {
                    store.apply(changes.subList(i, Math.min(changes.size(), i + group)));
                }
                ingest.print(name + ": ingest in groups of " + group, changes.size());
                sizes(data, store);
            }
            PathUtils.deleteDirectory(data.resolve("store"));
            Clocks build = new Clocks();
            try (Store store = Store.open(data, log, kinds)) {
                build.print(name + ": build from the log", changes.size());
                sizes(data, store);
                if (kinds.length > 0) {
                    ask(store);
                }
            }
            Clocks open = new Clocks();
            Store.open(data, log, kinds).close();
            open.print(name + ": open", 1);
        }
        PathUtils.deleteDirectory(data);
    }

    private static void sizes(Path data, Store store) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("store"))) {
            Map<String, Long> sizes = files.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(
                            file -> file.getParent().getFileName().toString(),
                            Collectors.summingLong(file -> file.toFile().length())));
            System.out.println("    bytes, as the files say: " + sizes + "; " + store.footprint());
        }
    }

    private static void ask(Store store) {
        store.read(snapshot -> {
            IndexReading reading = snapshot.view(SearchIndex.KIND);
            TextIndex text = LiteralTextIndex.of(reading, () -> {});
            for (int warm = 0; warm < 2; warm++) {
                Clocks words = new Clocks();
                int hits = 0;
                for (int i = 0; i < ASKED; i++) {
                    hits += text.query(List.of(), "commission measures", null, null, 20, null)
                            .size();
                }
                words.print("two words in any language, 20 of them", ASKED);
                Clocks count = new Clocks();
                for (int i = 0; i < ASKED; i++) {
                    hits += count(reading);
                }
                count.print("how many Works link to a body", ASKED);
                System.out.println("    " + hits);
            }
            return true;
        });
    }

    private static int count(IndexReading reading) {
        try {
            return reading.searcher()
                    .count(new TermQuery(new Term(
                            IndexSchema.OBJECT,
                            "http://publications.europa.eu/resource/authority/corporate-body/ENISA")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Wall and processor time since it was made. */
    private static final class Clocks {

        private final long wall = System.nanoTime();
        private final long processor = processor();

        private static long processor() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        void print(String what, int count) {
            double seconds = (System.nanoTime() - wall) / 1e9;
            double used = (processor() - processor) / 1e9;
            System.out.printf(
                    "  %-45s %8.2f s, %8.2f CPU-s, %8.3f CPU-ms each%n", what, seconds, used, used * 1000 / count);
        }
    }
}
