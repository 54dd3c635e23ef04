package eu.hemicycle.bench;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Publication;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;

/** A part of a measurement, for a process of its own, so that memory and warm code of one do not help another. */
public enum Phase {
    /** Prepares the pairs and publishes them in groups, as an ingest does, into a new data folder. */
    INGEST {
        @Override
        @SuppressWarnings("try") // the load is there to be ended
        void run(Path data, Ontology ontology, long pairs, long seed, Map<String, Long> figures) throws IOException {
            try (Archive archive = open(data, ontology)) {
                Ingest ingest = new Ingest(archive);
                Gauge gauge = Gauge.fromNow();
                try (Store.Loading load = archive.store().load()) {
                    GeneratedArchive.of(seed, ontology).pairs(pairs).forEach(ingest::take);
                    ingest.end();
                }
                figures.put("ingest.processor.ms", gauge.processorMillis() - ingest.generatingMillis());
                figures.put("ingest.wall.ms", gauge.wallMillis());
                figures.put("generate.processor.ms", ingest.generatingMillis());
                figures.put("works", ingest.works());
                memory("ingest", figures);
                figures.put("quads", quads(archive));
            }
            sizes(data, "", figures);
        }
    },
    /** Opens the folder as it was left. */
    OPEN {
        @Override
        void run(Path data, Ontology ontology, long pairs, long seed, Map<String, Long> figures) throws IOException {
            Gauge gauge = Gauge.fromTheStart();
            try (Archive archive = open(data, ontology)) {
                figures.put("open.processor.ms", gauge.processorMillis());
                figures.put("open.wall.ms", gauge.wallMillis());
                figures.put("version", archive.store().version());
                memory("open", figures);
            }
        }
    },
    /** Builds store and index anew from the log. */
    REBUILD {
        @Override
        void run(Path data, Ontology ontology, long pairs, long seed, Map<String, Long> figures) throws IOException {
            try (Archive archive = open(data, ontology)) {
                Gauge gauge = Gauge.fromNow();
                archive.store().rebuild();
                figures.put("rebuild.processor.ms", gauge.processorMillis());
                figures.put("rebuild.wall.ms", gauge.wallMillis());
                memory("rebuild", figures);
            }
            sizes(data, "rebuilt.", figures);
        }
    };

    abstract void run(Path data, Ontology ontology, long pairs, long seed, Map<String, Long> figures)
            throws IOException;

    /** Runs it in this process; times are in milliseconds, sizes in bytes. */
    public Map<String, Long> run(Path data, Ontology ontology, long pairs, long seed) throws IOException {
        Map<String, Long> figures = new LinkedHashMap<>();
        run(data, ontology, pairs, seed, figures);
        return figures;
    }

    private static Archive open(Path data, Ontology ontology) {
        return Archive.open(data, ontology, Iris.PROJECT, Clock.systemUTC());
    }

    private static long quads(Archive archive) {
        return archive.store().read(snapshot -> Iter.count(snapshot.dataset().find()));
    }

    private static void memory(String of, Map<String, Long> figures) throws IOException {
        figures.put(of + ".resident", Gauge.largestResidentBytes());
        figures.put(of + ".heap", Gauge.heapBytes());
    }

    private static void sizes(Path data, String prefix, Map<String, Long> figures) throws IOException {
        Path generation = generation(data.resolve("store"));
        long index = Gauge.bytesIn(generation.resolve("index"));
        figures.put(prefix + "log.bytes", Gauge.bytesIn(data.resolve("log")));
        figures.put(prefix + "store.bytes", Gauge.bytesIn(generation) - index);
        figures.put(prefix + "index.bytes", index);
    }

    private static Path generation(Path store) throws IOException {
        try (Stream<Path> generations = Files.list(store)) {
            return generations.max(Path::compareTo).orElseThrow();
        }
    }

    /** Takes pairs up in groups of the size that an ingest uses. */
    private static final class Ingest {

        private static final int GROUP = 200;

        private final Archive archive;
        private final Publication publication;
        private long works;
        private long generating;
        private long since = Gauge.threadNanos();

        Ingest(Archive archive) {
            this.archive = archive;
            this.publication = archive.publication();
        }

        void take(GeneratedPair pair) {
            var contributions = pair.contributions();
            generating += Gauge.threadNanos() - since;
            contributions.forEach(this::offer);
            works += pair.answers().isEmpty() ? 1 : 2;
            if (publication.pending() >= GROUP) {
                publication.commit();
            }
            since = Gauge.threadNanos();
        }

        private void offer(Contribution contribution) {
            if (publication.offer(archive.prepare(contribution)) instanceof Outcome.Invalid invalid) {
                throw new IllegalStateException("A made-up document breaks the rules: " + invalid.violations());
            }
        }

        void end() {
            publication.commit();
        }

        long works() {
            return works;
        }

        long generatingMillis() {
            return TimeUnit.NANOSECONDS.toMillis(generating);
        }
    }
}
