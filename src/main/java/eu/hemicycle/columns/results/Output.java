package eu.hemicycle.columns.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.io.IO;

/** Bytes on their way to a stream, a block at a time. Failures of the stream are Jena's {@code RuntimeIOException}. */
final class Output {

    private static final int BLOCK = 1 << 15;

    private final OutputStream stream;
    private final byte[] block = new byte[BLOCK];
    private int length;

    Output(OutputStream stream) {
        this.stream = stream;
    }

    void put(char ascii) {
        room(1);
        block[length++] = (byte) ascii;
    }

    void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    void put(byte[] bytes, int from, int count) {
        if (count > BLOCK) {
            drain();
            send(bytes, from, count);
        } else {
            room(count);
            System.arraycopy(bytes, from, block, length, count);
            length += count;
        }
    }

    /** A text in a syntax. */
    void put(byte[] text, int count, Escapes escapes) {
        int done = 0;
        for (int place = escapes.next(text, 0, count); place < count; place = escapes.next(text, done, count)) {
            put(text, done, place - done);
            put(escapes.instead(text[place]));
            done = place + 1;
        }
        put(text, done, count - done);
    }

    private void room(int needed) {
        if (length + needed > BLOCK) {
            drain();
        }
    }

    private void drain() {
        send(block, 0, length);
        length = 0;
    }

    private void send(byte[] bytes, int from, int count) {
        try {
            stream.write(bytes, from, count);
        } catch (IOException failure) {
            IO.exception(failure);
        }
    }

    /** Gives all to the stream. */
    void flush() {
        drain();
        try {
            stream.flush();
        } catch (IOException failure) {
            IO.exception(failure);
        }
    }
}
