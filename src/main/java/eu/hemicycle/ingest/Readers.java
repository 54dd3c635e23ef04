package eu.hemicycle.ingest;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.extraction.DocumentKind;
import eu.hemicycle.ingest.extraction.Extractor;
import eu.hemicycle.ingest.sniffing.ContentType;
import eu.hemicycle.ingest.sniffing.Sniffer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads documents from files and streams. The content decides how an input is read, not its name. Whatever is offered ends
 * as a {@link Reading}; nothing is thrown for bad input. Safe for use by several threads.
 */
public final class Readers implements AutoCloseable {

    private static final int MOST_CHILDREN = 2;

    private final Extractor extractor;
    private final Map<ContentType, Format> formats;

    public Readers() {
        this(new Extractor(Math.min(MOST_CHILDREN, Runtime.getRuntime().availableProcessors())));
    }

    Readers(Extractor extractor) {
        this.extractor = extractor;
        this.formats = Map.of(
                ContentType.HTML, new HtmlFormat(),
                ContentType.TEXT, new TextFormat(),
                // names the line of what is no text
                ContentType.BINARY, new TextFormat(),
                ContentType.PDF, new ExtractedFormat(DocumentKind.PDF, SourceKind.PDF, extractor),
                ContentType.DOCX, new ExtractedFormat(DocumentKind.DOCX, SourceKind.DOCX, extractor));
    }

    /** Reads a file. */
    public Reading read(Path file, Clock clock) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return refused(name, "a folder", "An input is a file", "Name the files in it, or offer the folder itself");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(name, Optional.empty(), bytes, clock);
        } catch (NoSuchFileException absent) {
            return refused(name, "", "There is no such file", "Check the path");
        } catch (IOException unreadable) {
            return refused(
                    name, unreadable.getClass().getSimpleName(), "The file cannot be read", "Check its permissions");
        }
    }

    /**
     * Reads a stream, at most {@link Input#LARGEST} bytes of it; the caller closes it.
     *
     * @param name file name, or last segment of an address; may carry the document's identifier
     */
    public Reading read(String name, Optional<URI> url, InputStream bytes, Clock clock) {
        try {
            Input input = Input.from(name, url, bytes);
            return read(input, clock);
        } catch (Unreadable reason) {
            return new Reading.Refused(reason.of(Input.lastSegment(name)));
        } catch (IOException broken) {
            return refused(name, broken.getClass().getSimpleName(), "The input cannot be read to its end", "Try again");
        }
    }

    /** Reads bytes that are at hand; otherwise as {@link #read(String, Optional, InputStream, Clock)}. */
    public Reading read(String name, Optional<URI> url, byte[] content, Clock clock) {
        try {
            return read(Input.of(name, url, content), clock);
        } catch (Unreadable reason) {
            return new Reading.Refused(reason.of(Input.lastSegment(name)));
        }
    }

    private Reading read(Input input, Clock clock) throws Unreadable {
        ContentType type = Sniffer.sniff(input.bytes());
        Format format = formats.get(type);
        if (format == null) {
            throw notAPage(type);
        }
        Page page = format.read(input);
        List<Document> documents = PortalPage.documents(page);
        Source source = new Source(
                page.kind(),
                input.name(),
                input.url(),
                type.mediaType().orElseThrow(),
                input.sha256(),
                input.bytes().length,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new Reading.Read(source, documents);
    }

    private static Unreadable notAPage(ContentType type) {
        String rule = "An input is HTML, text, PDF or DOCX, and this is " + type.title();
        return new Unreadable(0, "", rule, type.fix().isEmpty() ? "Offer the document as one of these" : type.fix());
    }

    /** Ends the processes that read PDF and DOCX files. */
    @Override
    public void close() {
        extractor.close();
    }

    private static Reading refused(String name, String value, String rule, String fix) {
        return new Reading.Refused(new Refusal(Input.lastSegment(name), 0, value, rule, fix));
    }
}
