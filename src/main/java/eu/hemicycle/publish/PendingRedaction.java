package eu.hemicycle.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A redaction that was begun, written down so that it is finished even if the process is killed.
 *
 * @param originals checksums of the bytes that go
 */
record PendingRedaction(String document, String reason, Set<String> originals) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Path file(Path data) {
        return data.resolve("redacting.json");
    }

    static boolean isIn(Path data) {
        return Files.exists(file(data));
    }

    /** The one that was begun in a data folder and not finished. */
    static Optional<PendingRedaction> in(Path data) {
        try {
            return isIn(data)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file(data)), PendingRedaction.class))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The redaction noted in " + file(data) + " cannot be read", failure);
        }
    }

    void begin(Path data) {
        try {
            SyncedFile.write(file(data), MAPPER.writeValueAsBytes(this));
        } catch (IOException failure) {
            throw new UncheckedIOException("The redaction of " + document + " cannot be noted", failure);
        }
    }

    void end(Path data) {
        try {
            Files.delete(file(data));
            SyncedFile.syncFolder(data);
        } catch (IOException failure) {
            throw new UncheckedIOException("The note of the redaction of " + document + " is not removed", failure);
        }
    }
}
