package eu.hemicycle.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** How bytes reach the disk; tests put a failing disk in its place. */
class Disk {

    private final DiskFloor floor;

    Disk(DiskFloor floor) {
        this.floor = floor;
    }

    /** Bytes that this process may still write to the folder's disk. */
    long usable(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Why nothing more should be written to the folder's disk; empty while there is room. */
    final Optional<DiskBelowFloor> belowFloor(Path folder) throws IOException {
        long usable = usable(folder);
        return usable < floor.bytes()
                ? Optional.of(new DiskBelowFloor(folder, usable, floor.bytes()))
                : Optional.empty();
    }

    /** Writes at the file's position. {@code RandomAccessFile}, because an interrupt closes a channel but not this. */
    void write(RandomAccessFile file, byte[] bytes) throws IOException {
        file.write(bytes);
    }

    /** Returns when the file's bytes are on the disk. */
    final void sync(RandomAccessFile file) throws SyncFailed {
        try {
            force(file);
        } catch (IOException failure) {
            throw new SyncFailed(failure);
        }
    }

    /** Returns when the names of new and renamed files are on the disk. */
    final void sync(Path folder) throws SyncFailed {
        try {
            force(folder);
        } catch (IOException failure) {
            throw new SyncFailed(failure);
        }
    }

    void force(RandomAccessFile file) throws IOException {
        file.getFD().sync();
    }

    /** A pending interrupt would close the channel; it is kept for later, being no fault of the disk. */
    void force(Path folder) throws IOException {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
