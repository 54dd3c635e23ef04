package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Properties;

/**
 * What it took to make an engine ready.
 *
 * @param processorMillis absent if it was ready before and nobody knows
 * @param bytes lengths of the files that it needs to serve
 */
record Preparation(OptionalLong processorMillis, long bytes) {

    /** What a run has kept at a place. */
    static boolean isAt(Path file) {
        return Files.exists(file);
    }

    /** The making ready of an engine. */
    @FunctionalInterface
    interface Work {
        Preparation run() throws IOException, InterruptedException;
    }

    /** What a run has kept in a folder; if none has, the work is done there and kept. */
    static Preparation once(Path folder, Work work) throws IOException, InterruptedException {
        Path kept = folder.resolve("prepared.properties");
        if (isAt(kept)) {
            return read(kept);
        }
        Files.createDirectories(folder);
        return work.run().keep(kept);
    }

    static Preparation read(Path file) throws IOException {
        Properties kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Preparation(
                OptionalLong.of(Long.parseLong(kept.getProperty("processor.ms"))),
                Long.parseLong(kept.getProperty("bytes")));
    }

    /** Keeps it for a later run. */
    Preparation keep(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("processor.ms", Long.toString(processorMillis.orElse(0)));
        kept.setProperty("bytes", Long.toString(bytes));
        try (var out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        }
        return this;
    }
}
