package eu.hemicycle.ingest.harvest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a harvest stands: what the source listed, and what of it has been dealt with. Two files of one name a line. */
public final class HarvestState {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    private final Path listed;
    private final Path done;

    private HarvestState(Path listed, Path done) {
        this.listed = listed;
        this.done = done;
    }

    /**
     * The state of one harvest.
     *
     * @param folder made if it is not there
     * @param name of the harvest, fit for a file name
     */
    public static HarvestState in(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            return new HarvestState(folder.resolve(name + ".listed"), folder.resolve(name + ".done"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the source listed, if a harvest was begun. */
    Optional<Set<String>> listed() {
        return Files.exists(listed) ? Optional.of(names(listed)) : Optional.empty();
    }

    /** Keeps a list, whole or not at all. */
    Set<String> list(Set<String> ids) {
        Set<String> names = ids.stream()
                .filter(id -> NAME.matcher(id).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        try {
            Files.deleteIfExists(done);
            Path draft = listed.resolveSibling(listed.getFileName() + ".draft");
            Files.write(draft, names);
            Files.move(draft, listed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return names;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Set<String> done() {
        return Files.exists(done) ? names(done) : Set.of();
    }

    void done(List<String> ids) {
        try {
            Files.write(done, ids, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(listed);
            Files.deleteIfExists(done);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> names(Path file) {
        try {
            return new LinkedHashSet<>(Files.readAllLines(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
