package eu.hemicycle.ingest.rdf;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.ingest.Unreadable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** From characters to triples; the graphs of a dataset are taken together. */
final class Parsing {

    private static final String FIX = "Correct the file; any RDF tool shows the place";

    private Parsing() {}

    static Graph graph(String text, Lang syntax) throws Unreadable {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(text, syntax)
                    .base(Iris.PARLIAMENT)
                    .errorHandler(new Faults())
                    .parse(new Together(StreamRDFLib.graph(graph)));
            return graph;
        } catch (Fault fault) {
            throw new Unreadable(fault.line, fault.getMessage(), "RDF follows the rules of its syntax", FIX);
        } catch (RiotException fault) {
            throw new Unreadable(0, String.valueOf(fault.getMessage()), "RDF follows the rules of its syntax", FIX);
        } catch (StackOverflowError tooDeep) {
            throw new Unreadable(
                    0,
                    "",
                    "RDF is nested at most some hundred deep",
                    "Write the file as N-Triples, which has no nesting");
        }
    }

    /** Takes the graphs of a dataset as one. */
    private static final class Together extends StreamRDFWrapper {

        Together(StreamRDF triples) {
            super(triples);
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }
    }

    /** A fault with its place. */
    private static final class Fault extends RiotException {

        private static final long serialVersionUID = 1L;
        private final int line;

        Fault(String message, long line) {
            super(message);
            this.line = (int) Math.max(0, Math.min(line, Integer.MAX_VALUE));
        }
    }

    /** Warnings, such as a date that is none, are found again where the value is used. */
    private static final class Faults implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {
            throw new Fault(message, line);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new Fault(message, line);
        }
    }
}
