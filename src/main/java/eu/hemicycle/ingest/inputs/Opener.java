package eu.hemicycle.ingest.inputs;

import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.sniffing.ContentType;
import eu.hemicycle.ingest.sniffing.Sniffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens what a path stands for; the content decides whether a file is an input or an archive of inputs. */
final class Opener {

    private final InputBounds bounds;
    private final Consumer<String> notes;

    Opener(InputBounds bounds, Consumer<String> notes) {
        this.bounds = bounds;
        this.notes = notes;
    }

    Step open(String path) {
        try {
            return open(Path.of(path));
        } catch (InvalidPathException impossible) {
            return absent(path, impossible.getReason(), "A path can be written on this system", "Check the path");
        }
    }

    Step open(Path path) {
        return Files.isDirectory(path) ? new Step.Enter(new Folder(path, this, notes)) : file(path);
    }

    /** A page from the web may be an archive too. */
    Step open(Offered page) {
        if (page instanceof Offered.Bytes bytes && Sniffer.sniff(bytes.content()) == ContentType.ZIP) {
            return archive(bytes.origin(), new ByteArrayInputStream(bytes.content()));
        }
        return new Step.Give(page);
    }

    private Step file(Path file) {
        return file(file, file.toString(), String.valueOf(file.getFileName()), Optional.empty());
    }

    /** @param origin stands for the file in all that is said of it */
    Step file(Path file, String origin, String name, Optional<URI> url) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(bounds.bytes() + 1);
            if (content.length <= bounds.bytes()) {
                Offered input = new Offered.Bytes(origin, name, url, content);
                return Sniffer.sniff(content) == ContentType.ZIP ? archive(file, origin) : new Step.Give(input);
            }
            return Sniffer.isZip(content) ? archive(file, origin) : tooLarge(origin);
        } catch (NoSuchFileException absent) {
            return absent(origin, "", "There is no such file", "Check the path");
        } catch (AccessDeniedException denied) {
            return absent(origin, "", "The file may not be read", "Check its permissions");
        } catch (IOException unreadable) {
            return absent(origin, reason(unreadable), "The file cannot be read", "Check the disk and the permissions");
        }
    }

    private Step archive(Path file, String origin) throws IOException {
        return archive(origin, Files.newInputStream(file));
    }

    private Step archive(String origin, InputStream packed) {
        return new Step.Enter(new ZipArchive(origin, packed, bounds, notes));
    }

    private Step tooLarge(String origin) {
        return absent(
                origin,
                "more than " + bounds.bytes() + " bytes",
                "An input has at most " + bounds.bytes() / (1024 * 1024) + " MiB",
                "Offer its documents one by one, or in a zip archive");
    }

    static Step absent(String origin, String value, String rule, String fix) {
        return new Step.Give(new Offered.Absent(origin, new Refusal(origin, 0, value, rule, fix)));
    }

    static String reason(IOException failure) {
        return failure.getClass().getSimpleName();
    }
}
