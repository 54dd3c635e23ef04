package eu.hemicycle.ingest.manifest;

import eu.hemicycle.document.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Remembers which documents each accepted input held. It is a memory and no truth: whoever asks compares with the log what
 * it says, and when it is lost or damaged inputs are read again. Safe for use by several threads.
 */
public final class Manifest implements AutoCloseable {

    private static final String FILE = "manifest.mv";
    private static final int CACHE_MEBIBYTES = 8;
    private static final String SEPARATOR = " ";

    private final MVStore store;
    private final MVMap<String, String> documents;

    private Manifest(MVStore store) {
        this.store = store;
        this.documents = store.openMap("accepted");
    }

    /**
     * Opens the manifest in a folder, which is made if it is not there; begins a new one if it is damaged.
     *
     * @throws UncheckedIOException if it can be neither opened nor begun
     */
    public static Manifest open(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return opened(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The manifest " + file + " cannot be opened: " + failed.getMessage(), failed);
        }
    }

    private static Manifest opened(Path file) throws IOException {
        try {
            return new Manifest(store(file));
        } catch (MVStoreException damaged) {
            if (damaged.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IOException("another part of the program has it open", damaged);
            }
            Files.delete(file);
            return new Manifest(store(file));
        }
    }

    private static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEBIBYTES)
                .autoCommitDisabled()
                .open();
    }

    /**
     * The key of an input: everything on which its reading depends.
     *
     * @param sha256 of its bytes
     * @param software the version that read it
     */
    public static String key(String sha256, String name, String url, String software) {
        return Sha256.of(String.join("\n", sha256, name, url, software).getBytes(StandardCharsets.UTF_8));
    }

    /** The identifiers of the documents in an input; empty if it was not accepted in whole, or is not known. */
    public Optional<List<String>> documents(String key) {
        return Optional.ofNullable(documents.get(key)).map(ids -> List.of(ids.split(SEPARATOR)));
    }

    /** Remembers an input whose documents have all been committed. */
    public void accepted(String key, List<String> ids) {
        documents.put(key, String.join(SEPARATOR, ids));
    }

    /** Writes to the disk what was accepted. */
    public void commit() {
        store.commit();
    }

    @Override
    public void close() {
        store.close();
    }
}
