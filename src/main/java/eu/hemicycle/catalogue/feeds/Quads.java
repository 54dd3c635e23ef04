package eu.hemicycle.catalogue.feeds;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Comparator;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Quads in one order, whatever order they came in. */
final class Quads {

    private static final Comparator<Quad> ORDER = Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

    private Quads() {}

    static byte[] nQuads(Collection<Quad> quads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NQUADS_UTF8);
        writer.start();
        quads.stream().sorted(ORDER).forEach(writer::quad);
        writer.finish();
        return bytes.toByteArray();
    }
}
