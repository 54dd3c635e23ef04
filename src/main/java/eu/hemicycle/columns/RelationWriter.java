package eu.hemicycle.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntUnaryOperator;

/** Writes a {@link StoredRelation}: keys, values and the index behind each other, as 32 bits each, the lowest byte first. */
final class RelationWriter {

    private static final int BUFFER = 1 << 16;

    private RelationWriter() {}

    /** @param pairs sorted and distinct, the key in the upper half */
    static StoredRelation.Shape write(Path file, long[] pairs, int count) throws IOException {
        StoredRelation.Shape shape = shape(pairs, count);
        int[] ranges = ranges(pairs, count, shape);
        try (FileChannel channel = channel(file)) {
            write(channel, count, i -> (int) (pairs[i] >>> Integer.SIZE));
            write(channel, count, i -> (int) pairs[i]);
            write(channel, ranges.length, i -> ranges[i]);
        }
        return shape;
    }

    /**
     * A relation in memory.
     *
     * @param pairs sorted and distinct, the key in the upper half; not needed afterwards
     */
    static StoredRelation kept(long[] pairs, int count) {
        StoredRelation.Shape shape = shape(pairs, count);
        int[] keys = new int[count];
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (int) (pairs[i] >>> Integer.SIZE);
            values[i] = (int) pairs[i];
        }
        return new StoredRelation(
                shape, IntBuffer.wrap(keys), IntBuffer.wrap(values), IntBuffer.wrap(ranges(pairs, count, shape)));
    }

    /** Writes numbers of 32 bits. */
    static void write(Path file, int[] numbers, int count) throws IOException {
        try (FileChannel channel = channel(file)) {
            write(channel, count, i -> numbers[i]);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    private static StoredRelation.Shape shape(long[] pairs, int count) {
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] >>> Integer.SIZE != pairs[i - 1] >>> Integer.SIZE) {
                distinct++;
            }
        }
        int first = count == 0 ? 0 : (int) (pairs[0] >>> Integer.SIZE);
        int last = count == 0 ? -1 : (int) (pairs[count - 1] >>> Integer.SIZE);
        int shift = 0;
        while (((long) last - first + 1) >> shift > distinct + 1L) {
            shift++;
        }
        return new StoredRelation.Shape(count, distinct, first, last, shift);
    }

    private static int[] ranges(long[] pairs, int count, StoredRelation.Shape shape) {
        int[] ranges = new int[shape.ranges() + 1];
        for (int i = 0; i < count; i++) {
            ranges[(((int) (pairs[i] >>> Integer.SIZE) - shape.first()) >> shape.shift()) + 1]++;
        }
        for (int i = 1; i < ranges.length; i++) {
            ranges[i] += ranges[i - 1];
        }
        return ranges;
    }

    private static void write(FileChannel channel, int count, IntUnaryOperator value) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            if (!buffer.hasRemaining()) {
                flush(channel, buffer);
            }
            buffer.putInt(value.applyAsInt(i));
        }
        flush(channel, buffer);
    }

    private static void flush(FileChannel channel, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
