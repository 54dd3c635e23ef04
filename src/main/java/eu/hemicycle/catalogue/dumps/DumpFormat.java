package eu.hemicycle.catalogue.dumps;

import org.apache.jena.riot.RDFFormat;

/** The formats of dumps; both are written row by row, whatever there is. */
enum DumpFormat {
    N_QUADS("nq", RDFFormat.NQUADS_UTF8),
    TURTLE("ttl", RDFFormat.TURTLE_BLOCKS);

    private final String extension;
    private final RDFFormat rdf;

    DumpFormat(String extension, RDFFormat rdf) {
        this.extension = extension;
        this.rdf = rdf;
    }

    String extension() {
        return extension;
    }

    RDFFormat rdf() {
        return rdf;
    }
}
