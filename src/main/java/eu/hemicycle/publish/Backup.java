package eu.hemicycle.publish;

import eu.hemicycle.log.LogCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A copy of what cannot be made again: log and originals, with their {@link Checksums}, which are written last: a backup
 * without them was never finished.
 *
 * @param number of the log's last entry in the backup
 * @param files how many
 */
public record Backup(long number, int files) {

    private static final String LOG = "log";
    private static final String ORIGINALS = "originals";

    /**
     * Backs a data folder up, also while a service uses it: what was acknowledged before the call is in the backup.
     *
     * @param target a folder that is empty or not there
     * @throws InvalidBackup if the target holds something, or a redaction is under way
     * @throws eu.hemicycle.log.LogException if there is no log, or it is damaged
     */
    public static Backup of(Path data, Path target) {
        try {
            refuseUnlessEmpty(target);
            refuseWhileRedacting(data);
            Files.createDirectories(target);
            long number = LogCopy.of(data.resolve(LOG), target.resolve(LOG));
            copyOriginals(data, target);
            refuseWhileRedacting(data);
            return new Backup(number, Checksums.of(target).writeTo(target));
        } catch (IOException failure) {
            throw new UncheckedIOException("The backup in " + target + " was not finished: " + failure, failure);
        }
    }

    /**
     * Puts a backup into a data folder that is empty or not there. The views are built when it is opened.
     *
     * @throws InvalidBackup if a file is missing, differs or is too many; nothing was copied then
     */
    public static void restore(Path backup, Path data) {
        try {
            refuseUnlessEmpty(data);
            Checksums.in(backup).refuseUnlessEqual(Checksums.of(backup));
            copyOriginals(backup, data);
            LogCopy.of(backup.resolve(LOG), data.resolve(LOG));
        } catch (IOException failure) {
            throw new UncheckedIOException("The backup in " + backup + " was not restored: " + failure, failure);
        }
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidBackup(folder + " is a file. Name a folder that is empty or not there.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new InvalidBackup("The folder " + folder + " is not empty. Name one that is, or is not there.");
            }
        }
    }

    private static void refuseWhileRedacting(Path data) {
        if (PendingRedaction.isIn(data)) {
            throw new InvalidBackup("A document is being redacted in " + data
                    + ". Remove what was copied, and try again" + " when that has ended.");
        }
    }

    private static void copyOriginals(Path from, Path to) throws IOException {
        Path originals = from.resolve(ORIGINALS);
        if (Files.notExists(originals)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(originals)) {
            for (Path file : walk.filter(Originals::isKept).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                SyncedFile.sync(copy);
            }
        }
    }
}
