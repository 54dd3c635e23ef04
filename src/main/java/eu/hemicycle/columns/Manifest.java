package eu.hemicycle.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a generation holds, written last: a folder without it is not whole.
 *
 * @param format the layout of the files; others are not read
 * @param version of the data: the number of the newest log entry in it
 * @param mark tells that version from one of another log with the same number
 * @param files what each holds; nothing waits for the disk to have them, so that they are looked at when they are opened
 */
record Manifest(
        int format,
        long version,
        String mark,
        int terms,
        List<Dictionary.Range> groups,
        List<Predicate> predicates,
        Map<String, Content> files) {

    static final int FORMAT = 2;
    static final String FILE = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The bytes of a file, as far as a checksum tells them from others. */
    record Content(long bytes, long crc32c) {

        static Content of(Path file) throws IOException {
            return new Content(Files.size(file), Chunks.of(file).crc32c());
        }
    }

    /**
     * A predicate, its two relations, and those that say in which graphs its triples are.
     *
     * @param id of its term
     * @param several from the places of triples by subject to their graphs, where there are several
     * @param byGraph from graphs to the places of their triples
     */
    record Predicate(
            int id,
            StoredRelation.Shape bySubject,
            StoredRelation.Shape byObject,
            StoredRelation.Shape several,
            StoredRelation.Shape byGraph) {

        String subjects() {
            return id + ".so";
        }

        String objects() {
            return id + ".os";
        }

        /** For each triple by subject its graph. */
        String graphs() {
            return id + ".g";
        }

        String severalGraphs() {
            return id + ".tg";
        }

        String graphsTriples() {
            return id + ".gt";
        }
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /**
     * Reads it and looks whether the files are what it says.
     *
     * @throws IOException if they are not, or it cannot be read
     */
    static Manifest read(Path folder) throws IOException {
        Manifest manifest;
        try {
            manifest = JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Manifest.class);
        } catch (JacksonException unreadable) {
            throw new IOException(folder.resolve(FILE) + " cannot be read: " + unreadable.getOriginalMessage());
        }
        if (manifest.format != FORMAT) {
            throw new IOException(folder + " has format " + manifest.format + "; this program reads " + FORMAT);
        }
        for (Map.Entry<String, Content> file : manifest.files.entrySet()) {
            Content found = Content.of(folder.resolve(file.getKey()));
            if (!found.equals(file.getValue())) {
                throw new IOException(
                        "%s has %s instead of %s".formatted(folder.resolve(file.getKey()), found, file.getValue()));
            }
        }
        return manifest;
    }
}
