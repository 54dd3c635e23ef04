package eu.hemicycle.columns.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;

/** A graph made by statements, as N-Triples and as a graph. */
public record MadeGraph(byte[] triples, int count, Graph graph) {

    private static final int MOST = 1_000_000;

    /** IRIs with control characters are read as they are. */
    private static final ErrorHandler TOLERANT = new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {}

        @Override
        public void fatal(String message, long line, long column) {
            throw new IllegalStateException(line + ": " + message);
        }
    };

    static MadeGraph of(ToIntFunction<Statements> made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int count = made.applyAsInt(
                Statements.inNTriples(bytes, size -> assertThat(size).isLessThan(MOST)));
        Graph graph = GraphFactory.createDefaultGraph();
        assertThat(made.applyAsInt(
                        Statements.into(graph, size -> assertThat(size).isLessThan(MOST))))
                .isEqualTo(count);
        return new MadeGraph(bytes.toByteArray(), count, graph);
    }

    /** What a template makes of rows. */
    public static MadeGraph of(List<Triple> template, List<Var> vars, List<Binding> rows) {
        return of(statements -> statements.construct(template, RowSetStream.create(vars, rows.iterator())));
    }

    /** What ARQ makes of them. */
    public static Graph byArq(List<Triple> template, List<Binding> rows) {
        Graph graph = GraphFactory.createDefaultGraph();
        TemplateLib.calcTriples(template, rows.iterator()).forEachRemaining(graph::add);
        return graph;
    }

    /** Both say what a graph says, each statement once. */
    public void isTheSameAs(Graph expected) {
        assertThat(graph.isIsomorphicWith(expected)).isTrue();
        assertThat(count).isEqualTo(expected.size());
        assertThat(WrittenTwice.text(triples).lines()).hasSize(count);
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(triples))
                .lang(Lang.NTRIPLES)
                .errorHandler(TOLERANT)
                .parse(read);
        assertThat(read.isIsomorphicWith(expected)).isTrue();
    }
}
