package eu.hemicycle.bench.peers;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * All quads of an archive as N-Quads, compressed, in as many files as there are loaders that work at once.
 *
 * @param files in {@code folder}
 * @param quads how many there are in all of them
 */
record QuadFiles(Path folder, List<Path> files, long quads) {

    private static final int FILES = 4;
    private static final int BUFFER = 1 << 16;

    /** Those that an earlier run has left in the folder, or new ones; the archive must not be open elsewhere. */
    static QuadFiles writtenOrKept(Path data, Path folder) throws IOException {
        Path kept = folder.resolve("quads.properties");
        if (Files.exists(kept)) {
            return read(folder, kept);
        }
        QuadFiles written = write(data, folder);
        Files.writeString(kept, "quads=" + written.quads + "\n");
        return written;
    }

    private static QuadFiles read(Path folder, Path kept) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(kept)) {
            properties.load(in);
        }
        List<Path> files = IntStream.range(0, FILES)
                .mapToObj(number -> file(folder, number))
                .toList();
        return new QuadFiles(folder, files, Long.parseLong(properties.getProperty("quads")));
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("quads-" + number + ".nq.gz");
    }

    private static QuadFiles write(Path data, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Archive archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC())) {
            return archive.store().read(snapshot -> write(snapshot.dataset().find(), folder));
        }
    }

    private static QuadFiles write(Iterator<Quad> quads, Path folder) {
        List<Sink> sinks = new ArrayList<>();
        try {
            for (int i = 0; i < FILES; i++) {
                sinks.add(Sink.open(file(folder, i)));
            }
            long count = 0;
            while (quads.hasNext()) {
                sinks.get((int) (count++ % FILES)).stream().quad(quads.next());
            }
            return new QuadFiles(folder, sinks.stream().map(Sink::file).toList(), count);
        } finally {
            sinks.forEach(Sink::close);
        }
    }

    private record Sink(Path file, OutputStream bytes, StreamRDF stream) {

        static Sink open(Path file) {
            try {
                OutputStream bytes =
                        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), BUFFER), BUFFER);
                StreamRDF stream = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
                stream.start();
                return new Sink(file, bytes, stream);
            } catch (IOException failed) {
                throw new PeerFailed("The quads cannot be written to " + file, failed);
            }
        }

        void close() {
            stream.finish();
            try {
                bytes.close();
            } catch (IOException failed) {
                throw new PeerFailed("The quads could not be written to " + file, failed);
            }
        }
    }
}
