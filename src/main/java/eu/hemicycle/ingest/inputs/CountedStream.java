package eu.hemicycle.ingest.inputs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Counts the bytes that have gone through and remembers the last of them. */
final class CountedStream extends FilterInputStream {

    /** The longest end of a zip file: its last record and a comment. */
    private static final int REMEMBERED = 1 << 17;

    private final byte[] last = new byte[REMEMBERED];
    private long count;

    CountedStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** The last bytes, one character for each. */
    String last() {
        int end = (int) (count % REMEMBERED);
        String newest = new String(last, 0, end, StandardCharsets.ISO_8859_1);
        return count < REMEMBERED
                ? newest
                : new String(last, end, REMEMBERED - end, StandardCharsets.ISO_8859_1) + newest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, Math.min(length, REMEMBERED));
        if (read > 0) {
            remember(buffer, offset, read);
            count += read;
        }
        return read;
    }

    private void remember(byte[] buffer, int offset, int length) {
        int at = (int) (count % REMEMBERED);
        int first = Math.min(length, REMEMBERED - at);
        System.arraycopy(buffer, offset, last, at, first);
        System.arraycopy(buffer, offset + first, last, 0, length - first);
    }
}
