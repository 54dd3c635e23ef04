package eu.hemicycle.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a log to one process: a lock on the file {@code lock} in its folder, which the system drops when we end. */
final class FolderLock implements AutoCloseable {

    /**
     * Folders locked in this process. Asked before the file is opened, because POSIX drops a process's lock as soon as
     * the process closes any channel on the file.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws LogInUse if somebody else has it */
    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw inUse(folder, "this process");
        }
        try {
            return new FolderLock(real, lock(real));
        } catch (IOException | RuntimeException failure) {
            HELD_HERE.remove(real);
            throw failure;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            String holder = holder(folder);
            channel.close();
            throw inUse(folder, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static String holder(Path folder) throws IOException {
        String pid = Files.readString(folder.resolve("lock"), StandardCharsets.US_ASCII);
        return pid.isBlank() ? "another process" : "process " + pid.strip();
    }

    private static LogInUse inUse(Path folder, String holder) {
        return new LogInUse("The log in " + folder + " is in use by " + holder
                + ". Stop that process, or work on another data folder.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(folder);
    }
}
