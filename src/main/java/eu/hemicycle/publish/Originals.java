package eu.hemicycle.publish;

import eu.hemicycle.document.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes from which documents were read, each under its SHA-256 as {@code ab/cdef….gz} (gzip, RFC 1952). A redaction
 * leaves an empty {@code ab/cdef….redacted} in the place of one. Safe for use by several threads.
 */
public final class Originals {

    private static final String INCOMING = "incoming";
    private static final String SUFFIX = ".gz";
    private static final String REDACTED = ".redacted";

    private final Path folder;
    private final Path incoming;

    private Originals(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve(INCOMING);
    }

    /** Opens the folder, makes it if it is not there, and removes what an earlier process did not finish. */
    static Originals open(Path folder) {
        Originals originals = new Originals(folder);
        try {
            Files.createDirectories(originals.incoming);
            originals.clearIncoming();
            return originals;
        } catch (IOException failure) {
            throw new UncheckedIOException("The originals in " + folder + " cannot be used", failure);
        }
    }

    private void clearIncoming() throws IOException {
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Whether a file under the folder is there to stay. */
    static boolean isKept(Path file) {
        return Files.isRegularFile(file)
                && (file.toString().endsWith(SUFFIX) || file.toString().endsWith(REDACTED))
                && !file.getParent().endsWith(INCOMING);
    }

    /**
     * Bytes on their way in; of no effect until they are settled.
     *
     * @param reinstating whether those that a redaction removed are kept again
     */
    Incoming incoming(boolean reinstating) {
        return new Incoming(reinstating);
    }

    /** The bytes with this checksum; empty if they are not kept. */
    public Optional<byte[]> read(String sha256) throws IOException {
        Path file = file(sha256, SUFFIX);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return Optional.of(bytes.readAllBytes());
        }
    }

    /** Whether the bytes were removed because a document that was read from them was redacted. */
    boolean wasRedacted(String sha256) {
        return Files.exists(file(sha256, REDACTED));
    }

    /** Removes bytes for good; that they are not missing by accident stays known. */
    void redact(Set<String> checksums) {
        try {
            for (String sha256 : checksums) {
                redact(sha256);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("An original was not removed: " + failure.getMessage(), failure);
        }
    }

    private void redact(String sha256) throws IOException {
        Path file = file(sha256, SUFFIX);
        Files.createDirectories(file.getParent());
        SyncedFile.write(file(sha256, REDACTED), new byte[0]);
        Files.deleteIfExists(file);
        SyncedFile.syncFolder(file.getParent());
    }

    private Path file(String sha256, String suffix) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2) + suffix);
    }

    /** Originals of one group of documents. Not safe for use by several threads. */
    final class Incoming {

        private final boolean reinstating;
        private final Map<String, Path> waiting = new LinkedHashMap<>();

        private Incoming(boolean reinstating) {
            this.reinstating = reinstating;
        }

        /**
         * Takes bytes up, compressed, outside memory. Those that are kept already cost next to nothing.
         *
         * @throws IllegalArgumentException if the checksum is not theirs
         */
        void add(String sha256, byte[] bytes) {
            if (waiting.containsKey(sha256)
                    || Files.exists(file(sha256, SUFFIX))
                    || !reinstating && wasRedacted(sha256)) {
                return;
            }
            if (!Sha256.of(bytes).equals(sha256)) {
                throw new IllegalArgumentException("An original does not have the checksum " + sha256);
            }
            try {
                Path file = Files.createTempFile(incoming, sha256.substring(0, 8), SUFFIX);
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                    out.write(bytes);
                }
                waiting.put(sha256, file);
            } catch (IOException failure) {
                throw new UncheckedIOException("An original cannot be kept: " + failure.getMessage(), failure);
            }
        }

        /** When it returns, what was added is on the disk under its checksum. */
        void settle() {
            try {
                Set<Path> folders = new HashSet<>();
                for (Map.Entry<String, Path> original : waiting.entrySet()) {
                    folders.add(settle(original.getKey(), original.getValue()));
                }
                for (Path changed : folders) {
                    SyncedFile.syncFolder(changed);
                }
                if (!folders.isEmpty()) {
                    SyncedFile.syncFolder(folder);
                }
                waiting.clear();
            } catch (IOException failure) {
                throw new UncheckedIOException("Originals cannot be kept: " + failure.getMessage(), failure);
            }
        }

        private Path settle(String sha256, Path written) throws IOException {
            Path file = file(sha256, SUFFIX);
            Files.createDirectories(file.getParent());
            if (Files.exists(written)) {
                SyncedFile.sync(written);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(file(sha256, REDACTED));
            return file.getParent();
        }
    }
}
