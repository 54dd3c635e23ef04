package eu.hemicycle.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32C;

/**
 * One file of the log: a header of 20 bytes (the eight bytes {@code HEMILOG} and format version 1, the first entry's
 * number, CRC-32C of both), then entries. Remembers where every 64th entry that passed by starts.
 */
final class Segment {

    static final int HEADER_BYTES = 20;
    static final String SUFFIX = ".log";
    static final String UNFINISHED = ".new";

    private static final byte[] MAGIC = "HEMILOG\u0001".getBytes(StandardCharsets.US_ASCII);
    private static final int SPARSE = 64;

    private final Path file;
    private final long first;
    private final ConcurrentSkipListMap<Long, Long> offsets = new ConcurrentSkipListMap<>();

    private Segment(Path file, long first) {
        this.file = file;
        this.first = first;
        offsets.put(first, (long) HEADER_BYTES);
    }

    /** Makes an empty segment under a temporary name first, so that a segment never lacks its header. */
    static Segment create(Path folder, long first, Disk disk) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%020d%s", first, SUFFIX));
        Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (RandomAccessFile out = new RandomAccessFile(unfinished.toFile(), "rw")) {
            disk.write(out, header(first));
            disk.sync(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        disk.sync(folder);
        return new Segment(file, first);
    }

    /** @throws LogCorrupted if the file does not start as its name says */
    static Segment open(Path file) throws IOException {
        long first = firstNumber(file);
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(HEADER_BYTES), header(first))) {
                throw new LogCorrupted(file, 0, first, "this is no header of a log file of format 1 with this number");
            }
        }
        return new Segment(file, first);
    }

    /** The number in a segment's file name. */
    static long firstNumber(Path file) {
        String name = file.getFileName().toString();
        try {
            return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
        } catch (NumberFormatException notOurs) {
            throw new LogFailed("The file " + file + " is not part of a log: a log file is named by its first entry's"
                    + " number. Move it out of this folder.");
        }
    }

    private static byte[] header(long first) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putLong(first);
        CRC32C crc = new CRC32C();
        crc.update(header.array(), 0, header.position());
        return header.putInt((int) crc.getValue()).array();
    }

    Path file() {
        return file;
    }

    long first() {
        return first;
    }

    /** The same file with nothing remembered of its places, for when its content has been replaced. */
    Segment replaced() {
        return new Segment(file, first);
    }

    /** Where the file is written anew before it takes this one's place; removed at open if it never did. */
    Path unfinished() {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    Frames frames() throws IOException {
        return new Frames(file, HEADER_BYTES, first);
    }

    /** The file's first bytes. */
    byte[] header() {
        return header(first);
    }

    /** The entries from the nearest remembered place at or before a number on. */
    Frames framesNear(long number) throws IOException {
        var place = offsets.floorEntry(number);
        return new Frames(file, place.getValue(), place.getKey());
    }

    void remember(long number, long offset) {
        if ((number - first) % SPARSE == 0) {
            offsets.put(number, offset);
        }
    }
}
