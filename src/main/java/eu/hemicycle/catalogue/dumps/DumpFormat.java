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

/** The formats of dumps; all are written graph by graph, whatever there is. */
public enum DumpFormat {
    N_QUADS("nq", "application/n-quads", "RDF_N_QUADS", out -> new Rows(out, RDFFormat.NQUADS_UTF8, true)),
    TURTLE("ttl", "text/turtle", "RDF_TURTLE", out -> new Rows(out, RDFFormat.TURTLE_BLOCKS, false)),
    JSON_LD_LINES("jsonl", "application/ld+json", "JSON_LD", JsonLdLines::new);

    private final String extension;
    private final String mediaType;
    private final String fileType;
    private final Function<OutputStream, Writer> writers;

    DumpFormat(String extension, String mediaType, String fileType, Function<OutputStream, Writer> writers) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.fileType = fileType;
        this.writers = writers;
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

    static Optional<DumpFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    Writer writer(OutputStream out) {
        return writers.apply(out);
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
