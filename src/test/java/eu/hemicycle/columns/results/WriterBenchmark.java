package eu.hemicycle.columns.results;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Processor time of a row of three columns, from the query's plan to bytes that nobody keeps, by Jena's writers and by those
 * of this package: for rows as the plan finds them, and ordered by a column.
 */
final class WriterBenchmark {

    private static final int ROWS = 20_000;
    private static final int RUNS = 41;

    private WriterBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        RowsOfIds data = new RowsOfIds(graph(), Files.createTempDirectory("benchmark"));
        String pattern = "SELECT ?s ?date ?title { ?s <http://e/title> ?title ; <http://e/date> ?date } ";
        for (String query : List.of(pattern, pattern + "ORDER BY ?date")) {
            System.out.println(query);
            for (Lang format :
                    List.of(ResultSetLang.RS_JSON, ResultSetLang.RS_XML, ResultSetLang.RS_CSV, ResultSetLang.RS_TSV)) {
                System.out.printf(
                        "%-20s Jena %6.0f ns, ours %6.0f ns a row%n",
                        format.getName(),
                        median(data, query, WrittenTwice.JENA.get(format), format),
                        median(data, query, ResultWriters.FACTORIES.get(format), format));
            }
        }
    }

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Random chance = new Random(1);
        for (int i = 0; i < ROWS; i++) {
            Node subject = NodeFactory.createURI(
                    "https://data.example.org/question/p-10/%06d".formatted(chance.nextInt(1_000_000)));
            graph.add(
                    subject,
                    NodeFactory.createURI("http://e/title"),
                    NodeFactory.createLiteralLang(
                            "Question %d on \"fisheries\", %s".formatted(i, "more ".repeat(i % 20)), "en"));
            graph.add(
                    subject,
                    NodeFactory.createURI("http://e/date"),
                    NodeFactory.createLiteralDT(
                            "20%02d-%02d-%02d".formatted(chance.nextInt(30), 1 + i % 12, 1 + i % 28),
                            XSDDatatype.XSDdate));
        }
        return graph;
    }

    private static double median(RowsOfIds data, String query, RowSetWriterFactory factory, Lang format) {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            factory.create(format).write(OutputStream.nullOutputStream(), data.answer(query), ARQ.getContext());
            times[run] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / (double) ROWS;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
