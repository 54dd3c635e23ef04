package eu.hemicycle.ingest.inputs;

import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.sniffing.ContentType;
import eu.hemicycle.ingest.sniffing.Sniffer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files in a zip archive (APPNOTE 6.3), unpacked one after another while the archive is read once from front to back.
 * Nothing is written to the disk, so the names in it are only names.
 */
final class ZipArchive implements InputSource {

    /** Below this size any ratio is harmless. */
    private static final long GRACE = 8L * 1024 * 1024;

    private static final int PIECE = 64 * 1024;
    private static final String END = "PK\u0005\u0006";

    private final String origin;
    private final InputBounds bounds;
    private final Consumer<String> notes;
    private final CountedStream packed;
    private final ZipInputStream zip;
    private final byte[] piece = new byte[PIECE];
    private long entries;
    private long unpacked;
    private boolean ended;

    ZipArchive(String origin, InputStream packed, InputBounds bounds, Consumer<String> notes) {
        this.origin = origin;
        this.bounds = bounds;
        this.notes = notes;
        this.packed = new CountedStream(new BufferedInputStream(packed, PIECE));
        this.zip = new ZipInputStream(this.packed, StandardCharsets.ISO_8859_1);
    }

    @Override
    public Optional<Step> next() {
        try {
            Optional<Step> step = Optional.empty();
            while (step.isEmpty() && !ended) {
                step = nextEntry();
            }
            return step;
        } catch (Bomb bomb) {
            ended = true;
            return Optional.of(
                    refused(origin, bomb.getMessage(), "An archive is one of documents", "Offer them in a folder"));
        } catch (IOException | IllegalArgumentException damaged) {
            ended = true;
            return Optional.of(refused(
                    origin,
                    "after " + (entries - 1) + " entries: " + damaged.getMessage(),
                    "An archive is a whole zip file without a password",
                    "Make it again, or unpack it and offer the folder"));
        }
    }

    private Optional<Step> nextEntry() throws IOException {
        entries++;
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            ended = true;
            refuseCut();
            return entries == 1 ? Optional.of(empty()) : Optional.empty();
        }
        if (entries > bounds.entries()) {
            throw new Bomb("more than " + bounds.entries() + " entries");
        }
        if (entry.getName().isEmpty()) {
            throw new IOException("the next one has no name");
        }
        String name = EntryName.printable(entry.getName());
        if (entry.isDirectory() || EntryName.isHidden(name)) {
            skip(name, entry.isDirectory());
            return Optional.empty();
        }
        return Optional.of(content(origin + "!" + name, EntryName.last(name)));
    }

    /** A whole archive ends with a list of its entries and a mark. */
    private void refuseCut() throws IOException {
        packed.transferTo(OutputStream.nullOutputStream());
        if (!packed.last().contains(END)) {
            throw new IOException("it breaks off");
        }
    }

    private Step empty() {
        return refused(origin, "", "An archive holds files, and this one holds none that can be read", "Make it again");
    }

    private void skip(String name, boolean folder) throws IOException {
        read(new ByteArrayOutputStream(0), 0);
        if (!folder) {
            notes.accept("passed over: " + origin + "!" + name + " is hidden");
        }
    }

    private Step content(String place, String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (read(content, bounds.bytes()) > bounds.bytes()) {
            return refused(
                    place,
                    "more than " + bounds.bytes() + " bytes",
                    "An input has at most " + bounds.bytes() / (1024 * 1024) + " MiB",
                    "Offer its documents one by one");
        }
        byte[] bytes = content.toByteArray();
        if (Sniffer.sniff(bytes) == ContentType.ZIP) {
            return refused(place, "", "An archive holds no further archives", "Unpack it and offer the folder");
        }
        return new Step.Give(new Offered.Bytes(place, name, Optional.empty(), bytes));
    }

    /** Reads the entry to its end and keeps the first {@code kept} bytes; returns its size. */
    private long read(ByteArrayOutputStream to, int kept) throws IOException {
        long size = 0;
        for (int length = zip.read(piece); length >= 0; length = zip.read(piece)) {
            size += length;
            unpacked += length;
            if (unpacked > GRACE && unpacked > bounds.ratio() * packed.count()) {
                throw new Bomb("more than " + bounds.ratio() + " times its size");
            }
            if (size <= kept) {
                to.write(piece, 0, length);
            }
        }
        return size;
    }

    private static Step refused(String origin, String value, String rule, String fix) {
        return new Step.Give(new Offered.Absent(origin, new Refusal(origin, 0, value, rule, fix)));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An archive that holds more than it may. */
    private static final class Bomb extends IOException {

        private static final long serialVersionUID = 1L;

        Bomb(String what) {
            super(what);
        }
    }
}
