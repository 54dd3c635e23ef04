package eu.hemicycle.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One pass over the entries of a segment file, each checked as it is read. */
final class Frames implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final long size;
    private long offset;
    private long expected;

    /**
     * @param offset where an entry starts
     * @param number the number of that entry
     */
    Frames(Path file, long offset, long number) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        this.size = Files.size(file);
        this.offset = offset;
        this.expected = number;
        in.skipNBytes(offset);
    }

    /** The next entry, or null at the end of the file. */
    @Nullable
    Frame next() throws IOException, BrokenFrame {
        if (offset == size) {
            return null;
        }
        FrameHeader header = header();
        Frame frame = new Frame(offset, header, payload(header));
        offset = frame.end();
        expected++;
        return frame;
    }

    /** Where the next entry starts. */
    long offset() {
        return offset;
    }

    private FrameHeader header() throws IOException, BrokenFrame {
        if (size - offset < FrameHeader.BYTES) {
            throw broken("the file ends within the entry's header");
        }
        FrameHeader header = FrameHeader.read(ByteBuffer.wrap(in.readNBytes(FrameHeader.BYTES)), 0);
        if (!header.isPlausible()) {
            throw broken("these bytes are no entry's header");
        }
        if (header.number() != expected) {
            throw broken("an entry with the number " + header.number() + " stands here");
        }
        return header;
    }

    private byte[] payload(FrameHeader header) throws IOException, BrokenFrame {
        if (size - offset - FrameHeader.BYTES < header.length()) {
            throw broken("the file ends within the entry");
        }
        byte[] payload = in.readNBytes(header.length());
        if (!header.matches(ByteBuffer.wrap(payload))) {
            throw broken("the entry does not match its checksum");
        }
        return payload;
    }

    private BrokenFrame broken(String reason) {
        return new BrokenFrame(offset, expected, reason);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
