package eu.hemicycle.ingest.inputs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** How many inputs a path promises: files are counted, archives say themselves how many entries they hold. */
final class FileCount extends SimpleFileVisitor<Path> {

    private static final int END_OF_ARCHIVE = 22;
    private static final int MARK = 0x504b0506;

    private long count;

    private FileCount() {}

    /** An estimate for the progress to be shown; what cannot be read counts as one. */
    static long of(String name) {
        FileCount counted = new FileCount();
        try {
            Files.walkFileTree(Path.of(name), counted);
        } catch (IOException | InvalidPathException unreadable) {
            counted.count++;
        }
        return counted.count;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = count > 0 && !Folder.isVisible(folder);
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean taken = Folder.isVisible(file) && !file.toString().endsWith(Folder.REASON);
        boolean archive = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        count += !taken ? 0 : archive ? entries(file) : 1;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        count++;
        return FileVisitResult.CONTINUE;
    }

    /** As an archive says of itself; 1 if it is none, or does not say. */
    static long entries(Path archive) {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - END_OF_ARCHIVE));
            boolean plain = file.readInt() == MARK;
            file.skipBytes(6);
            int entries = Short.toUnsignedInt(Short.reverseBytes(file.readShort()));
            return plain ? Math.max(1, entries) : 1;
        } catch (IOException unreadable) {
            return 1;
        }
    }
}
