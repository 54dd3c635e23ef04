package eu.hemicycle.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** A file of any length in memory that the system pages; a buffer of Java holds 2 GiB of it at most. */
final class Chunks {

    private static final int BITS = 30;
    private static final int SIZE = 1 << BITS;

    private final ByteBuffer[] parts;

    private Chunks(ByteBuffer[] parts) {
        this.parts = parts;
    }

    static Chunks of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer[] parts = new ByteBuffer[Math.toIntExact((channel.size() + SIZE - 1) / SIZE)];
            for (int i = 0; i < parts.length; i++) {
                long from = (long) i << BITS;
                parts[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(SIZE, channel.size() - from));
            }
            return new Chunks(parts);
        }
    }

    /** A file that fits one buffer. */
    static MappedByteBuffer whole(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    byte get(long place) {
        return parts[(int) (place >>> BITS)].get((int) place & SIZE - 1);
    }

    void get(long place, byte[] into, int from, int length) {
        int done = 0;
        while (done < length) {
            ByteBuffer part = parts[(int) (place + done >>> BITS)];
            int at = (int) (place + done) & SIZE - 1;
            int some = Math.min(length - done, part.limit() - at);
            part.get(at, into, from + done, some);
            done += some;
        }
    }

    long crc32c() {
        CRC32C sum = new CRC32C();
        for (ByteBuffer part : parts) {
            sum.update(part.duplicate());
        }
        return sum.getValue();
    }
}
