package eu.hemicycle.publish;

import eu.hemicycle.document.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** Inputs that were refused and are kept for correction, a folder for each; see {@code ingest.quarantine}. */
record RefusedInputs(Path folder) {

    static RefusedInputs in(Path data) {
        return new RefusedInputs(data.resolve("quarantine"));
    }

    /** Removes every input that names a document, in its file's name or its bytes. */
    void forget(DocumentId id) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inputs = Files.list(folder)) {
            for (Path input : inputs.toList()) {
                if (Files.isDirectory(input) && names(input, id)) {
                    PathUtils.deleteDirectory(input);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Refused inputs that name " + id + " were not removed", failure);
        }
    }

    private static boolean names(Path input, DocumentId id) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            for (Path file : files.toList()) {
                String text = file.getFileName() + " " + Files.readString(file, StandardCharsets.ISO_8859_1);
                if (Stream.of(id.toString(), id.reference().toString()).anyMatch(text::contains)) {
                    return true;
                }
            }
            return false;
        }
    }
}
