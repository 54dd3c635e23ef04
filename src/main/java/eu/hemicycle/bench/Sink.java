package eu.hemicycle.bench;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where generated files go, one after the other. */
interface Sink extends AutoCloseable {

    /** Begins a file; the one before it must be closed. */
    OutputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;

    /** A zip file where the name ends so, else a folder. */
    static Sink at(Path out) throws IOException {
        return out.toString().endsWith(".zip") ? new Zip(out) : new Folder(out);
    }

    default void write(String name, byte[] bytes) throws IOException {
        try (OutputStream file = open(name)) {
            file.write(bytes);
        }
    }

    /** Files in and under a folder. */
    record Folder(Path folder) implements Sink {

        @Override
        public OutputStream open(String name) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return new BufferedOutputStream(Files.newOutputStream(file));
        }

        @Override
        public void close() {}
    }

    /** Entries of a zip file, all of one fixed time, so that equal content gives equal bytes. */
    final class Zip implements Sink {

        private static final LocalDateTime TIME = LocalDateTime.of(2024, 12, 1, 0, 0);

        private final ZipOutputStream zip;

        Zip(Path file) throws IOException {
            this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        @Override
        public OutputStream open(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            return new Entry(zip);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }

        /** One entry, which ends without ending the zip file. */
        private static final class Entry extends FilterOutputStream {

            private final ZipOutputStream zip;

            Entry(ZipOutputStream zip) {
                super(zip);
                this.zip = zip;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        }
    }
}
