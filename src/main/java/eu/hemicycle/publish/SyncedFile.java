package eu.hemicycle.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are whole under their name, or not there. */
final class SyncedFile {

    private SyncedFile() {}

    /** When it returns, the bytes are on the disk under that name, whatever was there before. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, bytes);
        sync(unfinished, StandardOpenOption.WRITE);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(file.toAbsolutePath().getParent());
    }

    static void sync(Path file) throws IOException {
        sync(file, StandardOpenOption.WRITE);
    }

    /** Returns when the names in a folder are on the disk. */
    static void syncFolder(Path folder) throws IOException {
        sync(folder, StandardOpenOption.READ);
    }

    /** A pending interrupt would close the channel; it is kept for later, being no fault of the disk. */
    private static void sync(Path path, StandardOpenOption access) throws IOException {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
