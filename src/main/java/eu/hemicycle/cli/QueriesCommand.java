package eu.hemicycle.cli;

import eu.hemicycle.ops.QueryAtWork;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the queries that a running node executes, and stops one. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = "Shows the SPARQL queries that a running node is executing, the oldest first; stops one.")
final class QueriesCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOption server = new ServerOption();

    @Option(names = "--stop", paramLabel = "ID", description = "end this query; its client gets an error")
    private Optional<Long> stop = Optional.empty();

    @Override
    public Integer call() {
        NodeClient node = server.node()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "Name the node with --server"));
        PrintWriter out = spec.commandLine().getOut();
        if (stop.isPresent()) {
            node.stopQuery(stop.get());
            out.println("Query " + stop.get() + " is stopped");
            return 0;
        }
        List<QueryAtWork> queries = node.queries();
        queries.stream().map(QueriesCommand::line).forEach(out::println);
        if (queries.isEmpty()) {
            out.println("No query is running");
        }
        return 0;
    }

    private static String line(QueryAtWork query) {
        return String.format(
                Locale.ROOT,
                "%d: %.1f s, %.0f MB asked for: %s",
                query.id(),
                query.seconds(),
                query.allocated() / MEGABYTE,
                query.query());
    }
}
