package eu.hemicycle.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts off what was never acknowledged, and keeps it in the folder {@code torn} for whoever wants to look. */
final class TornTail {

    static final String FOLDER = "torn";

    private static final Logger LOG = LoggerFactory.getLogger(TornTail.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Disk disk;
    private final Clock clock;

    TornTail(Path folder, Disk disk, Clock clock) {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
    }

    /** Opens the newest file; one that has not even its header holds no entry, and is begun again. */
    Segment openNewest(Path file) throws IOException {
        if (Files.size(file) >= Segment.HEADER_BYTES) {
            return Segment.open(file);
        }
        cut(file, 0);
        return Segment.create(folder, Segment.firstNumber(file), disk);
    }

    /** Shortens a file to {@code end} bytes; the rest is safe in its own file before. */
    void cut(Path file, long end) throws IOException {
        long size = Files.size(file);
        if (size == end) {
            return;
        }
        Path kept = keep(file, end);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(end);
            disk.sync(cut);
        }
        LOG.atWarn()
                .addKeyValue("file", file)
                .addKeyValue("bytes", size - end)
                .addKeyValue("kept", kept)
                .log("The log ended within a group of entries that was never acknowledged; cut at byte {}", end);
    }

    private Path keep(Path file, long end) throws IOException {
        Path torn = Files.createDirectories(folder.resolve(FOLDER));
        Path kept = torn.resolve(file.getFileName() + "-" + end + "-" + TIME.format(clock.instant()));
        try (InputStream from = Files.newInputStream(file);
                OutputStream to = Files.newOutputStream(kept)) {
            from.skipNBytes(end);
            from.transferTo(to);
        }
        try (RandomAccessFile written = new RandomAccessFile(kept.toFile(), "rw")) {
            disk.sync(written);
        }
        disk.sync(torn);
        return kept;
    }
}
