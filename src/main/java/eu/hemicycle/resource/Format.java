package eu.hemicycle.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;

/** Every representation of a thing, best first; negotiation, links, writers and pages read this one table. */
enum Format {
    TURTLE("ttl", "text/turtle", "text/turtle;charset=utf-8", "Turtle", RDFFormat.TURTLE_PRETTY),
    JSON_LD("jsonld", "application/ld+json", "application/ld+json", "JSON-LD", null),
    RDF_XML("rdf", "application/rdf+xml", "application/rdf+xml", "RDF/XML", RDFFormat.RDFXML_PLAIN),
    N_TRIPLES("nt", "application/n-triples", "application/n-triples", "N-Triples", RDFFormat.NTRIPLES_UTF8),
    TRIG("trig", "application/trig", "application/trig", "TriG", RDFFormat.TRIG_PRETTY),
    N_QUADS("nq", "application/n-quads", "application/n-quads", "N-Quads", RDFFormat.NQUADS_UTF8),
    JSON("json", "application/json", "application/json", "JSON", null),
    HTML("html", "text/html", "text/html;charset=utf-8", "HTML", null);

    private final String extension;
    private final String mediaType;
    private final String contentType;
    private final String label;

    @Nullable
    private final RDFFormat rdf;

    Format(String extension, String mediaType, String contentType, String label, @Nullable RDFFormat rdf) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.label = label;
        this.rdf = rdf;
    }

    /** The formats that carry data, best first. */
    static List<Format> data() {
        return Arrays.stream(values()).filter(format -> format != HTML).toList();
    }

    /** The format whose suffix a path ends in; no other dot means anything. */
    static Optional<Format> ofSuffix(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith("." + format.extension))
                .findFirst();
    }

    /** The format with this extension: {@code ttl}. */
    static Optional<Format> named(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    static Optional<Format> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    public String extension() {
        return extension;
    }

    String suffix() {
        return "." + extension;
    }

    public String mediaType() {
        return mediaType;
    }

    String contentType() {
        return contentType;
    }

    public String label() {
        return label;
    }

    /** Jena's writer; empty for HTML and for the JSON that we shape ourselves. */
    Optional<RDFFormat> rdf() {
        return Optional.ofNullable(rdf);
    }

    boolean hasGraphNames() {
        return this == TRIG || this == N_QUADS;
    }
}
