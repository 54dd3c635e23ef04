package eu.hemicycle.sparql;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer until it is known to be whole: only then does a status line leave. The first bytes stay in memory,
 * the rest goes on in a temporary file that the operating system drops with the process. Every write checks the
 * deadline and the size; the first refusal is kept, so a serialiser that swallows it cannot hide it.
 */
final class Spool extends OutputStream {

    private final long limit;
    private final int inMemory;
    private final Runnable check;
    private final MessageDigest digest = sha256();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable Refused refused;
    private long size;
    private final AtomicInteger holders = new AtomicInteger(1);

    /**
     * @param limit bytes that may be written
     * @param inMemory bytes that stay in memory
     * @param check called before every write; throws {@link Refused} when there is no more time
     */
    Spool(long limit, int inMemory, Runnable check) {
        this.limit = limit;
        this.inMemory = inMemory;
        this.check = check;
    }

    /** A spool for what this program itself composes: pages, problems, descriptions. */
    static Spool of(byte[] content) {
        Spool spool = new Spool(content.length, content.length, () -> {});
        try {
            spool.write(content);
            return spool;
        } catch (IOException e) {
            throw new IllegalStateException("A spool in memory does no input or output", e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        admit(length);
        digest.update(bytes, offset, length);
        if (file == null && size + length > inMemory) {
            spill();
        }
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            append(file, ByteBuffer.wrap(bytes, offset, length));
        }
        size += length;
    }

    private void admit(int length) {
        if (refused != null) {
            throw refused;
        }
        try {
            check.run();
            if (size + length > limit) {
                throw new Refused(
                        ProblemType.ANSWER_TOO_LARGE,
                        "The answer is larger than %d bytes. Use LIMIT and OFFSET, name fewer columns, or load a dump."
                                .formatted(limit));
            }
        } catch (Refused e) {
            refused = e;
            throw e;
        }
    }

    private void spill() throws IOException {
        Path path = Files.createTempFile("hemicycle-answer-", ".tmp");
        FileChannel channel = FileChannel.open(path, CREATE, READ, WRITE, DELETE_ON_CLOSE);
        file = channel;
        append(channel, ByteBuffer.wrap(memory.toByteArray()));
        memory = new ByteArrayOutputStream();
    }

    private static void append(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** @throws Refused if any write was refused */
    void verify() {
        if (refused != null) {
            throw refused;
        }
    }

    long size() {
        return size;
    }

    boolean inFile() {
        return file != null;
    }

    /** A strong entity tag of exactly these bytes (RFC 9110 section 8.8.3). */
    String entityTag() {
        byte[] hash = cloned(digest).digest();
        return '"'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 27)
                + '"';
    }

    private static MessageDigest cloned(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this JDK cannot be cloned", e);
        }
    }

    /** The content from its start, for as many readers at once as like; read it before {@link #release()}. */
    InputStream content() {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : new Reading(file);
    }

    void copyTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
        } else {
            new Reading(file).transferTo(out);
        }
    }

    /** One reader of the file, which keeps its own place. */
    private static final class Reading extends InputStream {

        private final FileChannel file;
        private long place;

        Reading(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(bytes, offset, length), place);
            place += Math.max(read, 0);
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        // Serialisers close what they write to; the content is still needed then. See release().
    }

    /** Holds the content for one more user, who releases it. False if it is already given back. */
    boolean retain() {
        return holders.getAndUpdate(users -> users == 0 ? 0 : users + 1) > 0;
    }

    /** Gives memory and file back when the last user does so. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            memory = new ByteArrayOutputStream();
            close(file);
        }
    }

    private static void close(@Nullable FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file could not be closed", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
