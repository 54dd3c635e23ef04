package eu.hemicycle.columns;

import com.github.luben.zstd.Zstd;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes terms, which come in order, in blocks of {@link Dictionary#BLOCK}: each as how many bytes it shares with the one
 * before it in the block, and the rest. Long texts are compressed, each for itself, so that one can be read without others.
 */
final class DictionaryWriter implements AutoCloseable {

    static final int LONG = 512;
    private static final int LEVEL = 6;

    private final DataOutputStream texts;
    private final DataOutputStream blocks;
    private byte[] last = new byte[256];
    private int lastLength;
    private int lastGroup;
    private int terms;
    private long written;

    DictionaryWriter(Path folder) throws IOException {
        this.texts = stream(folder.resolve(Dictionary.TEXTS));
        this.blocks = stream(folder.resolve(Dictionary.BLOCKS));
    }

    private static DataOutputStream stream(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** Whether a term is another one than the last. */
    boolean isNew(int group, byte[] text, int length) {
        boolean same = terms > 0 && group == lastGroup && Arrays.equals(text, 0, length, last, 0, lastLength);
        lastGroup = group;
        return !same;
    }

    void add(byte[] text, int length) throws IOException {
        boolean first = terms % Dictionary.BLOCK == 0;
        if (first) {
            blocks.writeLong(written);
        }
        terms++;
        int shared = first ? 0 : shared(text, length);
        int rest = length - shared;
        if (rest >= LONG) {
            // whole, so that it is read without those before
            byte[] packed = Zstd.compress(Arrays.copyOf(text, length), LEVEL);
            number(0);
            number(2 * packed.length + 1);
            number(length);
            texts.write(packed);
            written += packed.length;
        } else {
            number(shared);
            number(2 * rest);
            texts.write(text, shared, rest);
            written += rest;
        }
        keep(text, length);
    }

    private int shared(byte[] text, int length) {
        int end = Math.min(length, lastLength);
        int differ = Arrays.mismatch(text, 0, end, last, 0, end);
        return differ < 0 ? end : differ;
    }

    private void keep(byte[] text, int length) {
        if (last.length < length) {
            last = new byte[2 * length];
        }
        System.arraycopy(text, 0, last, 0, length);
        lastLength = length;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private void number(int value) throws IOException {
        int left = value;
        while (left >= 0x80) {
            texts.write(left & 0x7F | 0x80);
            left >>>= 7;
            written++;
        }
        texts.write(left);
        written++;
    }

    int terms() {
        return terms;
    }

    @Override
    public void close() throws IOException {
        blocks.writeLong(written);
        blocks.close();
        texts.close();
    }
}
