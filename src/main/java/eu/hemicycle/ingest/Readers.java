package eu.hemicycle.ingest;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.csv.MemberTable;
import eu.hemicycle.ingest.csv.Members;
import eu.hemicycle.ingest.csv.QuestionTable;
import eu.hemicycle.ingest.extraction.DocumentKind;
import eu.hemicycle.ingest.extraction.Extractor;
import eu.hemicycle.ingest.rdf.RdfReader;
import eu.hemicycle.ingest.records.Records;
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
    private final RdfReader rdf = new RdfReader();
    private final Members members;

    public Readers() {
        this(Members.none());
    }

    /** @param members among whom the authors that tables name are looked up */
    public Readers(Members members) {
        this(new Extractor(Math.min(MOST_CHILDREN, Runtime.getRuntime().availableProcessors())), members);
    }

    Readers(Extractor extractor) {
        this(extractor, Members.none());
    }

    private Readers(Extractor extractor, Members members) {
        this.members = members;
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
        if (MemberTable.isOne(input.bytes())) {
            return members(input, clock);
        }
        if (type == ContentType.CSV || RdfReader.reads(type)) {
            Records records = records(input, type);
            Source source = source(records.kind(), type, input, clock);
            return new Reading.Read(source, records.documents(), records.refusals(), records.account());
        }
        Format format = formats.get(type);
        if (format == null) {
            throw notAPage(type);
        }
        Page page = format.read(input);
        List<Document> documents = PortalPage.documents(page);
        return new Reading.Read(source(page.kind(), type, input, clock), documents);
    }

    private Records records(Input input, ContentType type) throws Unreadable {
        String text = Decoding.decode(input.bytes());
        return type == ContentType.CSV
                ? QuestionTable.read(input.name(), text, members)
                : rdf.read(input.name(), type, text);
    }

    /** A table of members holds no documents; it is looked into for the authors of those that do. */
    private static Reading members(Input input, Clock clock) throws Unreadable {
        long count = MemberTable.read(input.name(), input.bytes()).members().size();
        return new Reading.Read(
                source(SourceKind.CSV, ContentType.CSV, input, clock),
                List.of(),
                List.of(),
                Map.of("members in tables", count));
    }

    private static Source source(SourceKind kind, ContentType type, Input input, Clock clock) {
        return new Source(
                kind,
                input.name(),
                input.url(),
                type.mediaType().orElseThrow(),
                input.sha256(),
                input.bytes().length,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Unreadable notAPage(ContentType type) {
        String rule =
                "An input is HTML, text, PDF, DOCX, RDF, JSON-LD or an official table, and this is " + type.title();
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
