package eu.hemicycle.catalogue.dumps;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A compressed file that is being written, and its checksum. */
final class Target implements AutoCloseable {

    /** Puts compression before a file. */
    interface Compression {
        OutputStream before(OutputStream file) throws IOException;
    }

    private final Path file;
    private final MessageDigest digest = sha256();
    private final OutputStream out;

    Target(Path file, Compression compression) throws IOException {
        this.file = file;
        this.out = compression.before(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest));
    }

    OutputStream out() {
        return out;
    }

    DumpFile finish() throws IOException {
        out.close();
        return new DumpFile(
                file.getFileName().toString(), Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
