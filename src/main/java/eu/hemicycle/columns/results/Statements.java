package eu.hemicycle.columns.results;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.exec.ResultRow;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Makes the graph that answers a CONSTRUCT or DESCRIBE, on ids as far as there are any: what comes again is left out by its
 * numbers, and N-Triples are written without making terms. For one answer and one thread.
 */
public final class Statements {

    private final StatementWriter writer;
    private final IntConsumer bound;
    private final TripleSet seen = new TripleSet();

    private Statements(StatementWriter writer, IntConsumer bound) {
        this.writer = writer;
        this.bound = bound;
    }

    /**
     * Writes N-Triples.
     *
     * @param bound is often told how many statements there are, and throws if they are too many, or late
     */
    public static Statements inNTriples(OutputStream stream, IntConsumer bound) {
        return new Statements(new StatementWriter.Written(stream), bound);
    }

    /**
     * Adds to a graph.
     *
     * @param bound as above
     */
    public static Statements into(Graph graph, IntConsumer bound) {
        return new Statements(new StatementWriter.Collected(graph), bound);
    }

    /**
     * What a template makes of rows.
     *
     * @param template without graphs
     * @return how many statements there are
     */
    public int construct(List<Triple> template, RowSet rows) {
        if (rows.hasNext()) {
            FilledTemplate filled = new FilledTemplate(template);
            ResultRow row = new ResultRow(filled.vars());
            row.set(rows.next());
            StatementTerms terms = new StatementTerms(row.dictionary());
            filled.fill(row, terms, this);
            while (rows.hasNext()) {
                row.set(rows.next());
                filled.fill(row, terms, this);
            }
        }
        writer.end();
        return seen.size();
    }

    /**
     * What the data says of things, and of the blank nodes to which that leads.
     *
     * @param things terms that are named
     * @param rows whose values are described, too
     * @return how many statements there are
     */
    public int describe(Generation generation, List<Node> things, RowSet rows) {
        Description description = new Description(generation, this);
        things.forEach(description::add);
        ResultRow row = new ResultRow(rows.getResultVars());
        int columns = rows.getResultVars().size();
        while (rows.hasNext()) {
            row.set(rows.next());
            for (int column = 0; column < columns; column++) {
                description.add(row, column);
            }
        }
        description.write();
        writer.end();
        return seen.size();
    }

    void put(StatementTerms terms, int subject, int predicate, int object) {
        if (seen.add(subject, predicate, object)) {
            look();
            writer.write(terms, subject, predicate, object);
        }
    }

    /** Looks at the bound. */
    void look() {
        bound.accept(seen.size());
    }
}
