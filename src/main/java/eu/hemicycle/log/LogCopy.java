package eu.hemicycle.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies a log's files, also while another process appends to them. */
public final class LogCopy {

    private LogCopy() {}

    /**
     * Copies a log up to the last group that is whole in its newest file, and checks every entry of the copy.
     *
     * @param folder the log's; it is not locked and not changed
     * @param copy a folder without a log
     * @return the number of the copy's last entry
     * @throws LogCorrupted if a file is damaged; it names the copy's file, which has the name of the original
     * @throws LogFailed if the folder holds no log, or a file cannot be read or written
     */
    public static long of(Path folder, Path copy) {
        try {
            List<Path> files = files(folder);
            if (files.isEmpty()) {
                throw new LogFailed("There is no log in " + folder + ". Name a data folder that holds one.");
            }
            Files.createDirectories(copy);
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return checked(copy);
        } catch (IOException failure) {
            throw new LogFailed("The log in " + folder + " cannot be copied to " + copy + ": " + failure, failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(Segment.SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static long checked(Path copy) throws IOException {
        Segments segments = Segments.found(copy);
        Tail tail = Tail.of(segments.newest());
        try (RandomAccessFile newest =
                new RandomAccessFile(segments.newest().file().toFile(), "rw")) {
            newest.setLength(tail.end());
        }
        List<LogCorrupted> damages = new LogCheck(segments, tail.last()).damages();
        if (!damages.isEmpty()) {
            throw damages.get(0);
        }
        return tail.last();
    }
}
