package eu.hemicycle.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * An entry's payload: kind (1 byte), time (seconds 8, nanoseconds 4), document key (length 2, UTF-8), lengths of patch
 * and contributions (4 each), then both as one zlib stream of UTF-8. The key stands outside the stream, so that a pass
 * over a log that asks only which documents it holds need not unpack anything.
 */
final class Payload {

    private Payload() {}

    /** What stands before the packed texts. */
    record Head(Kind kind, Instant time, String document, int patchBytes, int contributionBytes) {

        private static Head read(ByteBuffer in) {
            Kind kind = Kind.of(in.get());
            Instant time = Instant.ofEpochSecond(in.getLong(), in.getInt());
            byte[] document = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(document);
            return new Head(kind, time, new String(document, UTF_8), in.getInt(), in.getInt());
        }

        /** Whether nothing is left but the head. */
        boolean isEmptied() {
            return kind == Kind.REDACTED && patchBytes == 0 && contributionBytes == 0;
        }
    }

    static byte[] pack(Entry entry) {
        byte[] patch = utf8(entry.patch());
        byte[] contributions = utf8(entry.contributions());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeHead(out, entry);
            out.writeInt(patch.length);
            out.writeInt(contributions.length);
            deflate(out, patch, contributions);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void writeHead(DataOutputStream out, Entry entry) throws IOException {
        byte[] document = utf8(entry.document());
        out.writeByte(entry.kind().code());
        out.writeLong(entry.time().getEpochSecond());
        out.writeInt(entry.time().getNano());
        out.writeShort(document.length);
        out.write(document);
    }

    private static void deflate(DataOutputStream out, byte[]... parts) throws IOException {
        Deflater deflater = new Deflater();
        try {
            DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater);
            for (byte[] part : parts) {
                packed.write(part);
            }
            packed.finish();
        } finally {
            deflater.end();
        }
    }

    /** {@code String.getBytes} would put question marks where a text is no Unicode, and the log would not be the truth. */
    private static byte[] utf8(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                refuseHalfPair(text, at);
                at++;
            }
        }
        return text.getBytes(UTF_8);
    }

    private static void refuseHalfPair(String text, int at) {
        if (Character.charCount(text.codePointAt(at)) < 2) {
            throw new IllegalArgumentException("A change cannot be written: its text has half of a surrogate pair");
        }
    }

    /** The head of a payload whose checksum was right; {@link IllegalArgumentException} if it is still none. */
    static Head head(byte[] payload) {
        return Head.read(ByteBuffer.wrap(payload));
    }

    /** The entry of a payload whose checksum was right; {@link IllegalArgumentException} if it is still none. */
    static Entry unpack(long number, byte[] payload) {
        ByteBuffer in = ByteBuffer.wrap(payload);
        Head head = Head.read(in);
        byte[] patch = new byte[head.patchBytes()];
        byte[] contributions = new byte[head.contributionBytes()];
        inflate(in, patch, contributions);
        return new Entry(
                number,
                head.document(),
                head.kind(),
                head.time(),
                new String(patch, UTF_8),
                new String(contributions, UTF_8));
    }

    /** @throws LogCorrupted if the frame holds no entry, though its checksum is right */
    static Entry entry(Segment segment, Frame frame) {
        try {
            return unpack(frame.number(), frame.payload());
        } catch (IllegalArgumentException unknown) {
            throw corrupted(segment, frame, unknown);
        }
    }

    /** @throws LogCorrupted if the frame does not begin as an entry does, though its checksum is right */
    static EntryHead entryHead(Segment segment, Frame frame) {
        try {
            Head head = head(frame.payload());
            return new EntryHead(frame.number(), head.document(), head.kind(), head.time());
        } catch (IllegalArgumentException unknown) {
            throw corrupted(segment, frame, unknown);
        }
    }

    private static LogCorrupted corrupted(Segment segment, Frame frame, IllegalArgumentException why) {
        return new LogCorrupted(segment.file(), frame.offset(), frame.number(), String.valueOf(why.getMessage()));
    }

    private static void inflate(ByteBuffer in, byte[]... parts) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(in);
            for (byte[] part : parts) {
                fill(part, inflater);
            }
        } catch (DataFormatException notZlib) {
            throw new IllegalArgumentException("the entry's text cannot be unpacked", notZlib);
        } finally {
            inflater.end();
        }
    }

    private static void fill(byte[] part, Inflater inflater) throws DataFormatException {
        int filled = 0;
        while (filled < part.length) {
            int count = inflater.inflate(part, filled, part.length - filled);
            if (count == 0) {
                throw new IllegalArgumentException("the entry's text is shorter than it says");
            }
            filled += count;
        }
    }
}
