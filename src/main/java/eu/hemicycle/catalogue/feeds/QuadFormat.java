package eu.hemicycle.catalogue.feeds;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Formats that carry named graphs, best first; a feed cannot be told without graphs. */
enum QuadFormat {
    TRIG("application/trig", RDFFormat.TRIG_BLOCKS),
    N_QUADS("application/n-quads", RDFFormat.NQUADS_UTF8),
    JSON_LD("application/ld+json", RDFFormat.JSONLD_PLAIN);

    private final String mediaType;
    private final RDFFormat format;

    QuadFormat(String mediaType, RDFFormat format) {
        this.mediaType = mediaType;
        this.format = format;
    }

    /** The format that is accepted best; empty if none is. No header accepts everything. */
    static Optional<QuadFormat> accepted(@Nullable String header) {
        return ranges(header).stream()
                .filter(range -> range.getQualityValue() > 0)
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .flatMap(range -> Stream.of(values())
                        .filter(format -> range.removeQualityValue().includes(MediaType.valueOf(format.mediaType))))
                .findFirst();
    }

    private static List<MediaType> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException unreadable) {
            return List.of(MediaType.ALL);
        }
    }

    String mediaType() {
        return mediaType;
    }

    byte[] write(DatasetGraph dataset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (this == N_QUADS) {
            List<Quad> quads = new ArrayList<>();
            dataset.find().forEachRemaining(quads::add);
            return Quads.nQuads(quads);
        }
        RDFWriter.source(dataset).format(format).output(bytes);
        return bytes.toByteArray();
    }
}
