package eu.hemicycle.catalogue.dumps;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** The formats of dumps. Those of RDF are written graph by graph; the others are tables and what describes them. */
public enum DumpFormat {
    N_QUADS("nq", "application/n-quads", "RDF_N_QUADS", out -> new Rows(out, RDFFormat.NQUADS_UTF8, true)),
    TURTLE("ttl", "text/turtle", "RDF_TURTLE", out -> new Rows(out, RDFFormat.TURTLE_BLOCKS, false)),
    JSON_LD_LINES("jsonl", "application/ld+json", "JSON_LD", JsonLdLines::new),
    CSV("csv", "text/csv"),
    CSVW("csv-metadata.json", "application/csvm+json");

    /** Those that hold graphs. */
    static final List<DumpFormat> OF_GRAPHS = List.of(N_QUADS, TURTLE, JSON_LD_LINES);

    private final String extension;
    private final String mediaType;
    private final String fileType;
    private final Optional<Function<OutputStream, Writer>> writers;

    DumpFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.fileType = "CSV";
        this.writers = Optional.empty();
    }

    DumpFormat(String extension, String mediaType, String fileType, Function<OutputStream, Writer> writers) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.fileType = fileType;
        this.writers = Optional.of(writers);
    }

    /** As in {@code nq}. */
    public String extension() {
        return extension;
    }

    /** Of what is compressed; for lines, of each line. */
    public String mediaType() {
        return mediaType;
    }

    /** The code in the EU's table of file types. */
    public String fileType() {
        return fileType;
    }

    /** Whether it holds what the data says, rather than what another file is. */
    public boolean isData() {
        return this != CSVW;
    }

    public boolean holdsGraphs() {
        return OF_GRAPHS.contains(this);
    }

    /** By the name of a file, compressed or not. */
    static Optional<DumpFormat> ofFile(String name) {
        String bare = name.replaceFirst("\\.(gz|zst)$", "");
        return Arrays.stream(values())
                .filter(format -> bare.endsWith("." + format.extension))
                .findFirst();
    }

    /** Of the formats {@link #OF_GRAPHS}. */
    Writer writer(OutputStream out) {
        return writers.orElseThrow().apply(out);
    }

    /** Writes one file. */
    interface Writer {

        /** @param quads of the graph, at least one, in their order */
        void graph(Node name, List<Quad> quads);

        void finish();
    }

    private static final class Rows implements Writer {

        private final StreamRDF rows;
        private final boolean named;

        Rows(OutputStream out, RDFFormat format, boolean named) {
            this.rows = StreamRDFWriter.getWriterStream(out, format);
            this.named = named;
            rows.start();
        }

        @Override
        public void graph(Node name, List<Quad> quads) {
            quads.forEach(named ? rows::quad : quad -> rows.triple(quad.asTriple()));
        }

        @Override
        public void finish() {
            rows.finish();
        }
    }
}
